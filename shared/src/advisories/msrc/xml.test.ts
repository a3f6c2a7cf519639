import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readXml, type XmlElement} from './xml.ts';

function element(name: string, text: string, children: XmlElement[] = [], attributes = {}): XmlElement {
  return {name, attributes: new Map(Object.entries(attributes)), children, text};
}

test.for([
  ['<a/>', element('a', '')],
  ['<?xml version="1.0"?>\n<!-- x > y --><v:a xmlns:v="u">t</v:a>\n', element('a', 't', [], {v: 'u'})],
  ['<a b="1 &gt; 0" c:d=\'"x>y"\' />', element('a', '', [], {b: '1 > 0', d: '"x>y"'})],
  ['<a>1<b>2</b>3</a>', element('a', '13', [element('b', '2')])],
  ['<a>&lt;p&gt;&amp;lt;&#65;&#x42;&nope;&#0;</a>', element('a', '<p>&lt;AB&nope;&#0;')],
  ['<a><![CDATA[<b>&amp;]]>c</a>', element('a', '<b>&amp;c')],
] as const)('%s', ([text, root]) => {
  expect(readXml(text)).toEqual(root);
});

test.for([
  '',
  'text',
  '<a>',
  '</a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a b="</a>',
  '<a><![CDATA[x</a>',
  '<a><!-- x</a>',
  '<?xml',
  '< a/>',
  '<a><b</a>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`,
])('not well-formed: %s', (text) => {
  expect(readXml(text)).toBeUndefined();
});

test('hostile texts cost no more than their length', () => {
  for (const text of ['<a>', '<a ', '<a b="', '<', '&#1', '<![CDATA[', '<!--', " a='", '<a/>'])
    expect(readXml(text.repeat(100_000))).toBeUndefined();
  expect(readXml(`<a>${'<b/>'.repeat(100_000)}</a>`)?.children).toHaveLength(100_000);
});

test('what is written is read again, and nothing throws', () => {
  const value = fc.string({unit: fc.constantFrom('<', '>', '&', '"', "'", 'x', ' ', ']', 'é')});
  fc.assert(
    fc.property(value, value, (inner, outer) => {
      readXml(inner + outer);
      expect(readXml(`<r t="${escapeText(inner)}">${escapeText(outer)}</r>`)).toEqual(
        element('r', outer, [], {t: inner}),
      );
    }),
  );
});

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
