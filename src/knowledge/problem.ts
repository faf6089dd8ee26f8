/** One thing wrong with a knowledge file, said to the person who will mend it. */
export interface Problem {
  /** `K0nn`, stable, so that a team can look it up or talk about it. */
  rule: string;
  severity: 'error' | 'warning';
  file: string;
  /** From 1. */
  line: number;
  /** What was found and what is expected. */
  message: string;
  /** What to do about it. */
  mend: string;
}

/** `file:line  error K011  message  (mend)`, one line. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.severity} ${problem.rule}  ${problem.message} ${problem.mend}`;
}

/** Quotes a value and shortens it, so that a message stays one line. */
export function quote(value: string, most = 60): string {
  const oneLine = value.replace(/\s+/g, ' ');
  return `"${oneLine.length > most ? `${oneLine.slice(0, most - 1)}…` : oneLine}"`;
}
