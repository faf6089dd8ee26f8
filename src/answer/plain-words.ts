import type { Fact, Part } from '../knowledge/topic';

const LABEL = 'in plain words';

/** Whether a part is what a topic is called for who asks "in simple terms". */
export function isPlainWords(part: Part): part is Fact {
  return part.kind === 'fact' && part.label?.toLowerCase() === LABEL;
}
