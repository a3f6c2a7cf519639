import type {Condition, Order} from '../../../db/condition.ts';
import type {FieldType} from './parse.ts';

/** A field of an entity: its type, and the name the list behind it uses. `words` maps an enum's values. */
export interface FieldRule {
  readonly type: FieldType;
  readonly column: string;
  /** How the caller's word is written in the list; a word that is not here matches nothing. */
  readonly words?: ReadonlyMap<string, string>;
}

export type FieldRules = ReadonlyMap<string, FieldRule>;

/** The names and types the parser may take. */
export function fieldTypes(rules: FieldRules): ReadonlyMap<string, FieldType> {
  return new Map([...rules].map(([name, {type}]) => [name, type]));
}

/** The condition in the list's own names and words. */
export function renameCondition(condition: Condition, rules: FieldRules): Condition {
  switch (condition.is) {
    case 'and':
    case 'or':
      return {
        is: condition.is,
        left: renameCondition(condition.left, rules),
        right: renameCondition(condition.right, rules),
      };
    case 'not':
      return {is: 'not', of: renameCondition(condition.of, rules)};
    case 'compare':
      return {
        ...condition,
        field: columnOf(condition.field, rules),
        value: word(condition.value, condition.field, rules),
      };
    case 'in':
      return {
        ...condition,
        field: columnOf(condition.field, rules),
        values: condition.values.map((value) => word(value, condition.field, rules)),
      };
    case 'null':
    case 'text':
    case 'has':
      return {...condition, field: columnOf(condition.field, rules)};
  }
}

/** The sort keys in the list's own names. */
export function renameOrder(order: readonly Order[], rules: FieldRules): readonly Order[] {
  return order.map(({field, descending}) => ({field: columnOf(field, rules), descending}));
}

function columnOf(field: string, rules: FieldRules): string {
  const rule = rules.get(field);
  if (!rule) throw new Error(`the parser let through ${field}`);
  return rule.column;
}

function word<V>(value: V, field: string, rules: FieldRules): V | string {
  const words = rules.get(field)?.words;
  return words && typeof value === 'string' ? (words.get(value) ?? value) : value;
}
