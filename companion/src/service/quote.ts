/** Quotes an argument of ExecStart: systemd reads C escapes, `%` specifiers and `$` variables in it (systemd.service(5)). */
export function quoteForSystemd(argument: string): string {
  const escaped = argument
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('%', '%%')
    .replaceAll('$', () => '$$');
  return `"${escaped}"`;
}

/** Text for an element or attribute of XML 1.0; characters XML cannot hold at all are dropped. */
export function quoteForXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 §2.2 leaves out
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** One argument as CommandLineToArgvW takes it apart (Microsoft, "Parsing C++ command-line arguments"). */
export function quoteForWindows(argument: string): string {
  return `"${argument.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&')}"`;
}

/** One argument as a person pastes it into a POSIX shell; plain words stay as they are. */
export function quoteForShell(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
