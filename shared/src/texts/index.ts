export {type Counted, count, fill, type Lang, langOf} from './catalogue.ts';
export {checkEvidence} from './check-evidence.ts';
export {eventText} from './event.ts';
export {type EvidenceText, evidenceText, weaknessName} from './evidence.ts';
export {vocabulary} from './languages.ts';
export {noteText} from './note.ts';
export {type RecommendationText, recommendationText} from './recommendation.ts';
export {type ScoreStep, scoreStep} from './score-step.ts';
export {
  type Subjects,
  subjectKind,
  subjectOf,
  subjectsOf,
  subjectTitle,
  suggestions,
} from './subject.ts';
export type {Vocabulary} from './vocabulary.ts';
