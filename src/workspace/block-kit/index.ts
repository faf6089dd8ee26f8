/** Block Kit's rules as Slack documents them, for anything that stands in for Slack. */
export type { BlockProblem, ProblemCode } from './problem';
export { MAX_BLOCKS, type Surface } from './surfaces';
export { validateBlocks } from './validate-blocks';
export { MESSAGE_TEXT_MAX, type MessageArguments, validateMessage } from './validate-message';
export { validateView } from './validate-view';
