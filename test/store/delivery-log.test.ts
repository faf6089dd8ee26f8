import { openDatabase } from '../../src/store/database';
import { SqliteDeliveryLog } from '../../src/store/sqlite-delivery-log';

let time = 0;
const log = (): SqliteDeliveryLog =>
  new SqliteDeliveryLog(
    openDatabase('file::memory:', () => 1),
    () => time,
  );
beforeEach(() => {
  time = 1_764_000_000_000;
});

test('a delivery is claimed once, however often it is delivered', async () => {
  const deliveries = log();
  expect(await deliveries.claim('event:T1:E1')).toBe(true);
  expect(await deliveries.claim('event:T1:E1')).toBe(false);
  await deliveries.finish('event:T1:E1');
  time += 10 * 60_000;
  expect(await deliveries.claim('event:T1:E1')).toBe(false);
});

test("a delivery whose process died is answered on Slack's retry a minute later", async () => {
  const deliveries = log();
  await deliveries.claim('event:T1:E1');
  time += 1_000;
  expect(await deliveries.claim('event:T1:E1')).toBe(false);
  time += 60_000;
  expect(await deliveries.claim('event:T1:E1')).toBe(true);
});
