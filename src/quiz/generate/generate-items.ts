import { plain, type Table, type Topic } from '../../knowledge/topic';
import { textKey } from '../cell-words';
import type { Item } from '../item';
import { seedOf } from './choose-wrong';
import { itemsFromClaims } from './from-claims';
import { itemsFromClouds } from './from-clouds';
import { itemsFromColumns } from './from-columns';
import { itemsFromCommands } from './from-commands';
import { itemsFromFaults } from './from-faults';
import { itemsFromRows } from './from-rows';
import { comparesColumns, tablesOf, viewColumns, viewRows } from './table-view';

/** More from one table would make a quiz about that table. */
const MOST_PER_TABLE = 8;

/** Items made from the tables and snippets of the topics by rule; the same for the same topics. */
export function generateItems(topics: readonly Topic[]): Item[] {
  const items: Item[] = [];
  const asked = new Set<string>();
  for (const topic of topics) {
    for (const { heading, table } of tablesOf(topic)) {
      const made = itemsFromTable(topic, heading, table);
      let taken = 0;
      for (const item of made.sort((a, b) => seedOf(a.id) - seedOf(b.id))) {
        // Sibling topics repeat rows of an overview: the same thing is asked once.
        const right = plain(item.choices.find((choice) => choice.right)!.spans);
        const key = `${textKey(plain(item.question).replace(/^[^:]*:/, ''))} ${textKey(right)}`;
        if (taken === MOST_PER_TABLE || asked.has(key)) continue;
        asked.add(key);
        items.push(item);
        taken += 1;
      }
    }
    items.push(...itemsFromFaults(topic));
  }
  return items;
}

function itemsFromTable(topic: Topic, heading: string, table: Table): Item[] {
  if (comparesColumns(table)) {
    const view = viewColumns(topic, heading, table);
    return [...itemsFromColumns(topic, table), ...itemsFromRows(view), ...itemsFromClaims(view)];
  }
  const view = viewRows(topic, heading, table);
  return [
    ...itemsFromRows(view),
    ...itemsFromClaims(view),
    ...itemsFromCommands(view),
    ...itemsFromClouds(view),
  ];
}
