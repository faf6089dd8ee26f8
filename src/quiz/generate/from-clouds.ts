import { plain } from '../../knowledge/topic';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { chooseWrong } from './choose-wrong';
import type { TableView } from './table-view';
import { describeDifferently, fitsChoice, sharesSubject } from './truly-different';

const CLOUDS: Readonly<Record<string, string>> = { azure: 'Azure', 'google cloud': 'Google Cloud' };

/** Items from a table that names each service in several clouds: "Which Azure service is the counterpart of …?" */
export function itemsFromClouds(view: TableView): Item[] {
  const aws = view.columns.indexOf('AWS');
  if (aws < 0) return [];
  return view.columns.flatMap((header, column) => {
    const cloud = CLOUDS[header.toLowerCase()];
    if (cloud === undefined) return [];
    return view.rows.flatMap((row) => {
      const [known, right] = [row.cells[aws]!, row.cells[column]!];
      const names = view.rows.map((other) => other.cells[column]!);
      const isAsked = fitsChoice(right) && names.every((name) => name === right || differ(name, right));
      if (
        !isAsked ||
        !/^[A-Z]/.test(known) ||
        [known, right].some((name) => /^(?:–|no |none)/i.test(name)) ||
        sharesSubject(known, right)
      )
        return [];
      // The thing's plain name would give a service away that is called after it.
      if (sharesSubject(row.name, right)) return [];
      const question = [
        {
          text: `${cloud}: what is the counterpart of ${/^(?:AWS|Amazon)\b/.test(known) ? '' : 'AWS '}`,
        },
        { text: known, bold: true as const },
        { text: ` (${row.name.replace(/ \((.*)\)/, ', $1')})?` },
      ];
      const others = view.rows
        .filter((other) => other.cells[aws] !== known && fitsChoice(other.cells[column]!))
        .map((other) => other.cells[column]!)
        .filter((name) => name !== right && !/^(?:–|no |none|[\d.]+$)/i.test(name));
      const wrong = chooseWrong(plain(question), right, others, differ);
      if (wrong === null) return [];
      return [
        buildItem(view.topic, row.lines[column]!, {
          kind: 'single',
          difficulty: 'hard',
          question,
          snippet: null,
          right: [right],
          wrong,
          areCode: false,
          explanation: [{ text: row.name, bold: true }, { text: `: ${known} on AWS, ${right} on ${cloud}.` }],
        }),
      ];
    });
  });
}

/** Names of services share words such as "Azure"; only one inside the other is a doubt. */
function differ(a: string, b: string): boolean {
  const bare = (name: string): string => name.replace(/\b(?:Azure|Cloud|Google|Amazon|AWS)\b/g, '').trim();
  return describeDifferently(bare(a), bare(b));
}
