import type { Problem } from '../knowledge/problem';

/** A snippet and where it stands: line `n` of `code` is line `line + n` of the file. */
export interface PlacedSnippet {
  file: string;
  line: number;
  /** As written after the fence, lower case; of an embedded document what it looks like. */
  language: string;
  code: string;
}

/** Something wrong with a snippet. */
export interface Finding {
  rule: string;
  severity: Problem['severity'];
  snippet: PlacedSnippet;
  /** Line within the snippet, from 1. */
  line: number;
  message: string;
  mend: string;
}

/** What a run of a check came to: its findings, and a sentence on each thing that it could not hold against anything. */
export interface Checked {
  findings: Finding[];
  unchecked: string[];
}

/** Holds snippets of some languages against their rules; what does not concern it, it leaves alone. */
export type SnippetCheck = (snippets: readonly PlacedSnippet[]) => Promise<Checked>;

/** A finding as `cumulus check` reports it. */
export function toProblem(finding: Finding): Problem {
  const { rule, severity, snippet, line, message, mend } = finding;
  const lines = snippet.code.split('\n').length;
  return { rule, severity, file: snippet.file, line: snippet.line + Math.min(line, lines), message, mend };
}
