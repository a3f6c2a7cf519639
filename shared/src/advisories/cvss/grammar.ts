/** The versions of CVSS there are. */
export type CvssVersion = '4.0' | '3.1' | '3.0' | '2.0';

/** Which metrics a version knows, each with its legal values; a vector has every base metric exactly once. */
export interface Grammar {
  readonly base: ReadonlyMap<string, ReadonlySet<string>>;
  /** Threat, temporal, environmental and supplemental metrics: they may stand in a vector and leave its base score alone. */
  readonly optional: ReadonlyMap<string, ReadonlySet<string>>;
}

/** FIRST, "A Complete Guide to the Common Vulnerability Scoring System 2.0", §2 and table 13. */
const V2 = grammar(
  'AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C',
  'E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND',
);

/** FIRST, CVSS v3.0 and v3.1 specifications, §6: the same metrics in both. */
const V3 = grammar(
  'AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N',
  'E:X,H,F,P,U RL:X,U,W,T,O RC:X,C,R,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L ' +
    'MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,N,L,H MI:X,N,L,H MA:X,N,L,H',
);

/** FIRST, CVSS v4.0 specification, table 23. */
const V4 = grammar(
  'AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N',
  'E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L ' +
    'MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A ' +
    'MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N MSI:X,S,H,L,N MSA:X,S,H,L,N ' +
    'S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red',
);

export const GRAMMARS: Readonly<Record<CvssVersion, Grammar>> = {'4.0': V4, '3.1': V3, '3.0': V3, '2.0': V2};

function grammar(base: string, optional: string): Grammar {
  return {base: readTable(base), optional: readTable(optional)};
}

/** `AV:N,A AC:L,H` as a map. */
function readTable(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    text.split(' ').map((metric) => {
      const [name = '', values = ''] = metric.split(':');
      return [name, new Set(values.split(','))];
    }),
  );
}
