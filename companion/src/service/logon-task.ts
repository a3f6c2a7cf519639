import {quoteForWindows, quoteForXml} from './quote.ts';
import {startCommand, type Target} from './target.ts';

/** Name of the task in the Task Scheduler. */
export const TASK = 'Plimsoll';

/**
 * A task that starts the companion when its owner logs on, without elevation (Task Scheduler Schema 1.2). `user` is
 * `DOMAIN\name`. Node speaks no protocol of services, so a service would need a wrapper.
 */
export function logonTask({user, ...target}: Target & {readonly user: string}): string {
  const [program = '', ...args] = startCommand(target);
  const owner = quoteForXml(user);
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Plimsoll companion: how exposed this device is, and what to do about it</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>${owner}</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Owner">
      <UserId>${owner}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>3</Count>
    </RestartOnFailure>
    <Hidden>true</Hidden>
  </Settings>
  <Actions Context="Owner">
    <Exec>
      <Command>${quoteForXml(program)}</Command>
      <Arguments>${quoteForXml(args.map(quoteForWindows).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
}
