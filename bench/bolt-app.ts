/** A Bolt app to compare with: it acknowledges `/cloud`, and with `reply` also sends one line to the response URL. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env;
const replies = process.argv[2] === 'reply';

const app = new App({
  token: SLACK_BOT_TOKEN!,
  receiver: new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET!, logLevel: LogLevel.ERROR }),
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: SLACK_API_URL! },
});
app.command('/cloud', async ({ ack, respond }) => {
  await ack();
  if (replies) await respond({ text: 'Hello', response_type: 'ephemeral' });
});
void app.start({ port: Number(PORT), host: '127.0.0.1' });
