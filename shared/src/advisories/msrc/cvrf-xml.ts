import {readXml, type XmlElement} from './xml.ts';

const SPACES = /\s+/g;

/**
 * The XML of a CVRF document in the form its JSON has, as far as we use it, so that one schema reads both; undefined when
 * it is no XML.
 */
export function jsonOfXml(text: string): unknown {
  const root = readXml(text);
  if (root?.name !== 'cvrfdoc') return undefined;
  const tree = root.children.find(({name}) => name === 'ProductTree');
  return {
    ProductTree: {
      FullProductName: named(tree, 'FullProductName').map((item) => ({
        ProductID: item.attributes.get('ProductID'),
        Value: textOf(item),
      })),
    },
    Vulnerability: named(root, 'Vulnerability').map(vulnerability),
  };
}

function vulnerability(item: XmlElement): object {
  return {
    CVE: textAt(item, 'CVE'),
    Title: valueAt(item, 'Title'),
    Notes: listAt(item, 'Notes', 'Note').map(({attributes}) => ({
      Type: attributes.get('Type'),
      Title: attributes.get('Title'),
    })),
    CWE: named(item, 'CWE').map(({attributes}) => ({ID: attributes.get('ID')})),
    RevisionHistory: listAt(item, 'RevisionHistory', 'Revision').map((revision) => ({
      Date: textAt(revision, 'Date'),
    })),
    Threats: listAt(item, 'Threats', 'Threat').map((threat) => ({
      Type: threat.attributes.get('Type'),
      Description: valueAt(threat, 'Description'),
      ProductID: named(threat, 'ProductID').map(textOf),
    })),
    CVSSScoreSets: listAt(item, 'CVSSScoreSets', 'ScoreSet').map((set) => ({
      BaseScore: Number(textAt(set, 'BaseScore') ?? Number.NaN),
      Vector: textAt(set, 'Vector'),
      ProductID: named(set, 'ProductID').map(textOf),
    })),
    Remediations: listAt(item, 'Remediations', 'Remediation').map((fix) => ({
      Type: fix.attributes.get('Type'),
      Description: valueAt(fix, 'Description'),
      SubType: textAt(fix, 'SubType'),
      FixedBuild: textAt(fix, 'FixedBuild'),
      ProductID: named(fix, 'ProductID').map(textOf),
    })),
  };
}

function named(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

function listAt(parent: XmlElement, list: string, item: string): readonly XmlElement[] {
  return named(parent, list).flatMap((element) => named(element, item));
}

function valueAt(parent: XmlElement, name: string): {Value: string} | undefined {
  const text = textAt(parent, name);
  return text === undefined ? undefined : {Value: text};
}

function textAt(parent: XmlElement, name: string): string | undefined {
  const [first] = named(parent, name);
  return first && textOf(first);
}

/** Line breaks and indents are the writer's, not the text's. */
function textOf({text}: XmlElement): string {
  return text.replaceAll(SPACES, ' ').trim();
}
