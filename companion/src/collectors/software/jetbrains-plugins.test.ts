import fc from 'fast-check';
import {expect, test} from 'vitest';

import {makeZip} from '../../../../test/corpus/make-zip.ts';
import {parsePluginXml} from '../archive-data/plugin-xml.ts';
import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {jetbrainsPlugins} from './jetbrains-plugins.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\n';
const DATA = '/home/anna/.local/share/JetBrains';
const {signal} = new AbortController();

const XML = `<?xml version="1.0"?>
<!-- <id>old</id> -->
<idea-plugin url="https://example.org">
  <id>org.example.tool</id><name>Tool &amp; Co</name>
  <vendor email="a@example.org">Example</vendor><version>1.2.3</version>
  <depends>com.intellij.modules.platform</depends>
</idea-plugin>`;

function jar(xml: string): FakeEntry {
  return makeZip([
    {name: 'META-INF/MANIFEST.MF', data: ''},
    {name: 'META-INF/plugin.xml', data: xml},
  ]);
}

test('reads plug-ins of every IDE, whichever of their jars describes them', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${DATA}/IntelliJIdea2024.1/tool/lib/annotations.jar`]: makeZip([{name: 'x', data: ''}]),
    [`${DATA}/IntelliJIdea2024.1/tool/lib/tool-1.2.3.jar`]: jar(XML),
    [`${DATA}/PyCharmCE2023.3/single.jar`]: jar(
      '<idea-plugin><name>Single</name><version>2</version></idea-plugin>',
    ),
    [`${DATA}/PyCharmCE2023.3/broken/lib/broken.jar`]: 'no zip',
    [`${DATA}/Toolbox/tool/lib/tool.jar`]: jar(XML),
  });

  expect(await jetbrainsPlugins.collect(system, signal)).toEqual({
    software: [
      {
        id: 'jetbrains-plugin:IntelliJIdea2024.1/org.example.tool',
        type: 'jetbrains-plugin',
        name: 'Tool & Co',
        version: '1.2.3',
        origin: 'other-vendor',
        publisher: 'Example',
        packageId: 'org.example.tool',
        extends: 'JetBrains IntelliJIdea 2024.1',
        paths: [`${DATA}/IntelliJIdea2024.1/tool`],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'jetbrains-plugin:PyCharmCE2023.3/Single',
        type: 'jetbrains-plugin',
        name: 'Single',
        version: '2',
        origin: 'other-vendor',
        packageId: 'Single',
        extends: 'JetBrains PyCharmCE 2023.3',
        paths: [`${DATA}/PyCharmCE2023.3/single.jar`],
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: [`${DATA}/PyCharmCE2023.3/broken: no description of the plug-in found`],
  });
});

test.for([
  ['win32', 'C:/Users/anna/AppData/Roaming/JetBrains/GoLand2024.2/plugins'],
  ['darwin', '/Users/anna/Library/Application Support/JetBrains/GoLand2024.2/plugins'],
] as const)('%s: %s', async ([platform, folder]) => {
  const system = fakeSystem({[`${folder}/tool/lib/tool.jar`]: jar(XML)}, {platform});

  expect((await jetbrainsPlugins.collect(system, signal))?.software?.map(({paths}) => paths)).toEqual([
    [`${folder}/tool`],
  ]);
});

test.for([
  ['<idea-plugin></idea-plugin>', {}],
  ['<project><id>x</id></project>', undefined],
  ['<idea-plugin><!-- <id>x</id>', {}],
  ['<idea-plugin><version>1</version><description>&lt;id&gt;</description></idea-plugin>', {version: '1'}],
] as const)('%s', ([text, expected]) => {
  expect(parsePluginXml(text)).toEqual(expected);
});

test('whatever text comes, the parser answers in linear time', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(typeof parsePluginXml(`<idea-plugin>${text}`)).toBe('object');
    }),
  );
  for (const part of ['<id>', '<!--', '<vendor ', '<name>x']) {
    expect(parsePluginXml(`<idea-plugin>${part.repeat(200_000)}`)).toEqual({});
  }
});
