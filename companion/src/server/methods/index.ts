import type {MethodName} from '@plimsoll/shared/protocol';

import {courierAnswer} from './courier-answer.ts';
import {courierNext} from './courier-next.ts';
import {disclosureSet} from './disclosure-set.ts';
import {doctor} from './doctor.ts';
import {enrolBegin} from './enrol-begin.ts';
import {enrolFinish} from './enrol-finish.ts';
import {enrolLeave} from './enrol-leave.ts';
import {exceptionsAdd} from './exceptions-add.ts';
import {exceptionsCancel} from './exceptions-cancel.ts';
import {exceptionsList} from './exceptions-list.ts';
import {fixCancel} from './fix-cancel.ts';
import {fixPreview} from './fix-preview.ts';
import {fixRun} from './fix-run.ts';
import type {FrontName} from './front.ts';
import {knowledgeCancel} from './knowledge-cancel.ts';
import {knowledgeReload} from './knowledge-reload.ts';
import {knowledgeStatus} from './knowledge-status.ts';
import {knowledgeText} from './knowledge-text.ts';
import {knowledgeUpdate} from './knowledge-update.ts';
import type {Method} from './method.ts';
import {reportPreview} from './report-preview.ts';
import {scanRun} from './scan-run.ts';
import {status} from './status.ts';
import {timelineList} from './timeline-list.ts';

/** Every method of the protocol that is not about the doors, and what answers it; a missing one does not compile. */
export const answers: {readonly [M in Exclude<MethodName, FrontName | 'snapshot.subscribe'>]: Method<M>} = {
  status,
  'scan.run': scanRun,
  'timeline.list': timelineList,
  'fix.preview': fixPreview,
  'fix.run': fixRun,
  'fix.cancel': fixCancel,
  'knowledge.status': knowledgeStatus,
  'knowledge.update': knowledgeUpdate,
  'knowledge.cancel': knowledgeCancel,
  'knowledge.reload': knowledgeReload,
  'knowledge.text': knowledgeText,
  'exceptions.list': exceptionsList,
  'exceptions.add': exceptionsAdd,
  'exceptions.cancel': exceptionsCancel,
  'report.preview': reportPreview,
  'disclosure.set': disclosureSet,
  'enrol.begin': enrolBegin,
  'enrol.finish': enrolFinish,
  'enrol.leave': enrolLeave,
  'courier.next': courierNext,
  'courier.answer': courierAnswer,
  doctor,
};
