/** files.*: the three steps of an upload (ask for an address, send the bytes there, complete). */
import { publishMessage } from '../delivery/event-payloads';
import { isRecord } from '../world/block-ids';
import type { Core } from '../world/core';
import { toSlackFile } from '../world/slack-shapes';
import { findChannel, findMessage, type StoredFile } from '../world/state';
import {
  invalidArguments,
  optionalJson,
  optionalNumber,
  optionalText,
  Refusal,
  requiredText,
} from './arguments';
import { botMethod, type Methods } from './method';

export const fileMethods: Methods = {
  'files.getUploadURLExternal': botMethod((core, args) => {
    const name = requiredText(args, 'filename');
    const size = optionalNumber(args, 'length');
    if (size === undefined) throw invalidArguments('missing required field: length');
    const id = core.ids.next('F');
    core.state.files.push({
      id,
      name,
      title: name,
      mimetype: mimetypeOf(name),
      size,
      content: '',
      complete: false,
    });
    return { upload_url: `${core.baseUrl()}/upload/${id}`, file_id: id };
  }),

  'files.completeUploadExternal': botMethod((core, args) => {
    const wanted = optionalJson(args, 'files', 'invalid_arguments');
    if (!Array.isArray(wanted) || wanted.length === 0)
      throw invalidArguments('missing required field: files');
    const files = wanted.filter(isRecord).map((one) => completeFile(core, String(one.id), one.title));
    const channelId = optionalText(args, 'channel_id') ?? optionalText(args, 'channels');
    if (channelId) share(core, files, channelId, args.initial_comment, optionalText(args, 'thread_ts'));
    return { files: files.map((file) => toSlackFile(core, file)) };
  }),
};

/** Keeps the bytes that came to an upload address; false where nobody asked for that address. */
export function receiveUpload(core: Core, id: string, bytes: Buffer): boolean {
  const file = core.state.files.find((one) => one.id === id && !one.complete);
  if (!file) return false;
  file.content = bytes.toString('base64');
  return true;
}

function completeFile(core: Core, id: string, title: unknown): StoredFile {
  const file = core.state.files.find((one) => one.id === id);
  if (!file || file.content === '') throw new Refusal('file_not_found');
  file.complete = true;
  if (typeof title === 'string' && title !== '') file.title = title;
  return file;
}

function share(
  core: Core,
  files: StoredFile[],
  channelId: string,
  comment: unknown,
  threadTs: string | undefined,
): void {
  const channel = findChannel(core.state, channelId);
  if (!channel) throw new Refusal('channel_not_found');
  if (core.rules.membership && !channel.members.includes(core.app.botUserId))
    throw new Refusal('not_in_channel');
  if (threadTs && !findMessage(core.state, channel.id, threadTs)) throw new Refusal('thread_not_found');
  const message = core.board.post({
    channel: channel.id,
    user: core.app.botUserId,
    text: typeof comment === 'string' ? comment : '',
    threadTs: threadTs ?? null,
    files: files.map((file) => file.id),
  });
  void publishMessage(core, message);
}

const MIMETYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  yaml: 'text/yaml',
  yml: 'text/yaml',
  json: 'application/json',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
};

function mimetypeOf(name: string): string {
  return MIMETYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}
