/** Which block may stand on which surface, and how many blocks a surface takes. */
import type { z } from 'zod';
import { dataVisualizationBlock } from './charts';
import {
  alertBlock,
  cardBlock,
  carouselBlock,
  containerBlock,
  planBlock,
  taskCardBlock,
} from './grouping-blocks';
import * as layout from './layout-blocks';
import { richTextBlock } from './rich-text';
import { dataTableBlock, tableBlock } from './tables';

export type Surface = 'message' | 'modal' | 'home';

/** Blocks a surface takes in all. */
export const MAX_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

interface KnownBlock {
  readonly schema: z.ZodType;
  readonly surfaces: readonly Surface[];
}

const ALL: readonly Surface[] = ['message', 'modal', 'home'];
const MESSAGE: readonly Surface[] = ['message'];

/**
 * `file` is not here on purpose: Slack shows it for remote files, but no app may send it.
 * Where the published pages say nothing of a surface, only the one that is sure is allowed.
 */
export const KNOWN_BLOCKS: Readonly<Record<string, KnownBlock>> = {
  actions: { schema: layout.actionsBlock, surfaces: ALL },
  alert: { schema: alertBlock, surfaces: ['modal'] },
  card: { schema: cardBlock, surfaces: ['message', 'home'] },
  carousel: { schema: carouselBlock, surfaces: MESSAGE },
  container: { schema: containerBlock, surfaces: MESSAGE },
  context: { schema: layout.contextBlock, surfaces: ALL },
  context_actions: { schema: layout.contextActionsBlock, surfaces: MESSAGE },
  data_table: { schema: dataTableBlock, surfaces: MESSAGE },
  data_visualization: { schema: dataVisualizationBlock, surfaces: MESSAGE },
  divider: { schema: layout.dividerBlock, surfaces: ALL },
  header: { schema: layout.headerBlock, surfaces: ALL },
  image: { schema: layout.imageBlock, surfaces: ALL },
  input: { schema: layout.inputBlock, surfaces: ALL },
  markdown: { schema: layout.markdownBlock, surfaces: MESSAGE },
  plan: { schema: planBlock, surfaces: MESSAGE },
  rich_text: { schema: richTextBlock, surfaces: ALL },
  section: { schema: layout.sectionBlock, surfaces: ALL },
  table: { schema: tableBlock, surfaces: MESSAGE },
  task_card: { schema: taskCardBlock, surfaces: MESSAGE },
  video: { schema: layout.videoBlock, surfaces: ALL },
};
