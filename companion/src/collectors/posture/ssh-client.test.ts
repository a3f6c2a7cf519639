import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {linesOf, sshClient} from './ssh-client.ts';

test.for([
  ['ForwardAgent yes\n', ['* forwardagent yes']],
  ['Host jump *.lan\n  ForwardAgent=YES\n', ['jump *.lan forwardagent yes']],
  ['Host a\nMatch all\nStrictHostKeyChecking "no"\n', ['* stricthostkeychecking no']],
  ['Match host b\nStrictHostKeyChecking off\n', ['Match host b stricthostkeychecking off']],
  ['# ForwardAgent yes\nForwardX11 yes\n', []],
] as const)('%j says %j', ([text, lines]) => {
  expect(linesOf({path: '/c', text}).map(({host, keyword, value}) => `${host} ${keyword} ${value}`)).toEqual(
    lines,
  );
});

test('reads the system and each home', async () => {
  const system = fakeSystem({
    '/etc/passwd': 'anna:x:1000:1000::/home/anna:/bin/bash\nben:x:1001:1001::/home/ben:/bin/bash\n',
    '/etc/ssh/ssh_config.d/a.conf': 'Host *\nForwardAgent yes\n',
    '/home/anna/.ssh/config': 'Host x\nStrictHostKeyChecking no\n',
    '/home/ben/.ssh/config': {refused: 'EACCES'},
  });

  expect(await sshClient.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      sshClient: [
        {file: '/etc/ssh/ssh_config.d/a.conf', host: '*', keyword: 'forwardagent', value: 'yes'},
        {file: '/home/anna/.ssh/config', host: 'x', keyword: 'stricthostkeychecking', value: 'no'},
      ],
    },
    notes: ['/home/ben/.ssh/config: EACCES'],
  });
});
