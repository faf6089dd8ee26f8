import { plain, type Table } from '../knowledge/topic';

/** Which tables choices are made from, by the heads that authors write. */

/** Column heads that say what an option is for. */
export const CHOICE_HEAD =
  /\b(?:best for|use (?:case|when|it|for)|used for|when to|good for|fits|choose|better for|ideal|typical use|suits)\b/i;

/** First heads of tables that lead from a need to an option: "Data | Class", "Job | Service". */
const NEED_HEAD =
  /^(?:use case|job|task|situation|need|requirement|you (?:want|need)|data|workload|when|case|goal|question|load)\b/i;

/** What such tables lead to; a table of tasks and commands leads to no option. */
const OPTION_HEAD =
  /^(?:take|use|choose|pick|class|storage class|service|policy|volume type|better choice|option|tool|type|family|pattern)\b/i;

export function isByNeed({ columns }: Table): boolean {
  return columns.length >= 2 && NEED_HEAD.test(plain(columns[0]!)) && OPTION_HEAD.test(plain(columns[1]!));
}

/** Rows under "Attribute" are what things are compared by, not the things. */
export function isOfAttributes({ columns }: Pick<Table, 'columns'>): boolean {
  return /^(?:attribute|property|aspect|question|feature)$/i.test(plain(columns[0] ?? []));
}

/** First heads of tables whose rows only name things: "Count Pods" is a task, "exec format error" a message. */
const TASK_HEAD = /^(?:task|step|error|message|symptom|what you see|situation|need|caller|job|work)\b/i;

/** Whether the rows of a table are things that can be compared. */
export function hasThings({ columns }: Table): boolean {
  return !TASK_HEAD.test(plain(columns[0] ?? []));
}
