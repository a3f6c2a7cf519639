import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {compareVersions} from '../../shared/src/versions/index.ts';
import {lines, pairs, texts} from './pairs.ts';

const JAR = '/usr/share/java/maven-artifact-3.x.jar';
const PROGRAM = `
import org.apache.maven.artifact.versioning.ComparableVersion;
public class Order {
  public static void main(String[] args) {
    new java.util.Scanner(System.in).forEachRemaining(a -> {
      String[] pair = a.split("/");
      System.out.println(Integer.signum(new ComparableVersion(pair[0]).compareTo(new ComparableVersion(pair[1]))));
    });
  }
}
`;
/** Words only after a hyphen: where the POM reference and Maven 3.9 read a version alike. */
const TAILS = [
  '',
  '.0',
  '.1',
  '.10',
  '-1',
  '-rc1',
  '-alpha-2',
  '-b3',
  '-SNAPSHOT',
  '-sp',
  'a1',
  '-xyz',
  '-M2',
  '-cr',
];

test.skipIf(!existsSync(JAR) || !existsSync('/usr/bin/javac'))(
  'orders versions as Maven does (SKIPPED without libmaven3-core-java and a JDK)',
  () => {
    const letters = 'abcdefghijklmn';
    const versions = [...texts(letters, 3000, 3)].map(
      (text) =>
        `1${text
          .split('')
          .map((letter) => TAILS[letters.indexOf(letter)])
          .join('')}`,
    );
    const list = pairs(versions);
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-maven-'));
    const program = join(folder, 'Order.java');
    writeFileSync(program, PROGRAM);

    const answers = lines('java', ['-cp', JAR, program], list.map((pair) => `${pair.join('/')}\n`).join(''));
    rmSync(folder, {recursive: true});

    const wrong = list.filter(
      ([a, b], i) => Math.sign(compareVersions('maven', a, b) ?? Number.NaN) !== Number(answers?.[i]),
    );
    expect(wrong).toEqual([]);
    expect(answers?.length).toBe(list.length);
  },
);
