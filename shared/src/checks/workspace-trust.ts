import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that editors ask before they run what a folder brings along. */
export const workspaceTrust: BoundCheck = defineCheck({
  id: 'workspace-trust',
  category: 'application',
  platforms: ['linux', 'windows', 'macos'],
  needs: ['editors'],
  minutes: 2,
  remedies: [{platform: 'linux'}, {platform: 'windows'}, {platform: 'macos'}],
  references: [],
  text: {
    en: {
      title: 'Editors ask before they run what a folder brings',
      failure: 'An editor runs what any opened folder brings',
      why: 'An attacker sends you a repository whose settings start a program as soon as you open the folder.',
      look: 'Open the settings of the editor and search for “Workspace Trust: Enabled” – it should be on.',
      remedy: [
        'Switch on security.workspace.trust.enabled in the settings, or remove the line from settings.json.',
      ],
    },
    de: {
      title: 'Editoren fragen, bevor sie Mitgebrachtes ausführen',
      failure: 'Ein Editor führt aus, was ein geöffneter Ordner mitbringt',
      why: 'Ein Angreifer schickt Ihnen ein Repository, dessen Einstellungen ein Programm starten, sobald Sie den Ordner öffnen.',
      look: 'Öffnen Sie die Einstellungen des Editors und suchen Sie nach „Workspace Trust: Enabled“ – es sollte eingeschaltet sein.',
      remedy: [
        'Schalten Sie security.workspace.trust.enabled in den Einstellungen ein, oder entfernen Sie die Zeile aus settings.json.',
      ],
    },
  },
  judge({editors}) {
    if (editors.length === 0)
      return {status: 'not-applicable', why: 'no editor of the VS Code family has settings here'};
    const off = editors.filter((editor) => !editor.workspaceTrust);
    if (off.length === 0) return {status: 'pass'};
    const evidence = off.map(({editor, file}) => `${editor}: ${file}`);
    return {status: 'fail', share: 1 - off.length / editors.length, evidence};
  },
});
