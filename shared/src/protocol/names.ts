import type {MethodName} from './methods.ts';

const names: Readonly<Record<MethodName, true>> = {
  ping: true,
  'clients.list': true,
  'clients.revoke': true,
  status: true,
  'snapshot.subscribe': true,
  'scan.run': true,
  'timeline.list': true,
  'fix.preview': true,
  'fix.run': true,
  'fix.cancel': true,
  'knowledge.status': true,
  'knowledge.update': true,
  'knowledge.cancel': true,
  'knowledge.reload': true,
  'knowledge.text': true,
  'exceptions.list': true,
  'exceptions.add': true,
  'exceptions.cancel': true,
  'report.preview': true,
  'disclosure.set': true,
  'enrol.begin': true,
  'enrol.finish': true,
  'enrol.leave': true,
  'courier.next': true,
  'courier.answer': true,
  doctor: true,
};

/** Every method there is, for whoever has no use for their schemas. */
export const METHOD_NAMES: ReadonlySet<string> = new Set(Object.keys(names));
