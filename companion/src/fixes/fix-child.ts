import {createSystem} from '../system/local.ts';
import {removeServiceFile, writeServiceFile} from '../system/service-files.ts';
import {carryOut} from './settings/carry-out.ts';
import {ROOT_FOLDER} from './settings/former.ts';

// A script of its own, run by a fix: `fix-child set kernel-pointers`. As root by the system's dialog; it takes two words, both of
// which are looked up in what is compiled in, and nothing else from anybody.
void run();

async function run(): Promise<void> {
  const system = createSystem();
  const home = process.env['HOME'] ?? '';
  process.umask(0o022);
  process.exitCode = await carryOut(process.argv.slice(2), {
    system,
    folder: system.uid === 0 ? ROOT_FOLDER : `${home}/.local/state/plimsoll-fixes`,
    write(path, text) {
      const problem = writeServiceFile(path, Buffer.from(text));
      if (problem !== undefined) throw new Error(problem);
    },
    remove(path) {
      const {problem} = removeServiceFile(path, 0);
      if (problem !== undefined) throw new Error(problem);
    },
    say: (line) => process.stdout.write(`${line}\n`),
  });
}
