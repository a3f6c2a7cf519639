import {quoteForXml} from './quote.ts';
import {startCommand, type Target} from './target.ts';

/** Label of the agent and name of its file. */
export const AGENT = 'org.plimsoll.companion';

/** A LaunchAgent for macOS (launchd.plist(5)): starts at login, again after a crash, and gives way to everything else. */
export function launchAgent(target: Target): string {
  const args = startCommand(target).map((arg) => `    <string>${quoteForXml(arg)}</string>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${AGENT}</string>
  <key>ProgramArguments</key>
  <array>
${args.join('')}  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <dict>
    <key>SuccessfulExit</key>
    <false/>
  </dict>
  <key>ProcessType</key>
  <string>Background</string>
  <key>LowPriorityIO</key>
  <true/>
  <key>Umask</key>
  <integer>63</integer>
</dict>
</plist>
`;
}
