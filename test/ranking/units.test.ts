import { SearchIndex } from '../../src/search/search-index';
import { shippedBase } from '../support/sample-base';

const index = new SearchIndex(shippedBase());

test('words typed apart are found where they are written apart, though another topic is called by both as one', () => {
  const [best] = index.search('target group health check defaults').ranked;
  expect(best!.entry.topic.id).toBe('alb-target-groups');
  const part = best!.units[0]!.unit.part;
  expect(part?.kind === 'fact' && part.label).toBe('Health check defaults');
});
