"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readKeptState = readKeptState;
exports.keepState = keepState;
/** The state kept in a file across restarts: read once at the start, written after every change. */
const node_fs_1 = require("node:fs");
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
const zod_1 = require("zod");
const VERSION = 1;
// Only what a hand-edited or foreign file would get wrong first; the rest was written by this very code.
const keptFile = zod_1.z.object({
    version: zod_1.z.literal(VERSION),
    state: zod_1.z.looseObject({
        team: zod_1.z.looseObject({ id: zod_1.z.string() }),
        people: zod_1.z.array(zod_1.z.looseObject({ id: zod_1.z.string(), tz: zod_1.z.string() })),
        channels: zod_1.z.array(zod_1.z.looseObject({ id: zod_1.z.string(), members: zod_1.z.array(zod_1.z.string()) })),
        messages: zod_1.z.record(zod_1.z.string(), zod_1.z.array(zod_1.z.looseObject({ ts: zod_1.z.string() }))),
        lastRead: zod_1.z.record(zod_1.z.string(), zod_1.z.record(zod_1.z.string(), zod_1.z.string())),
        homes: zod_1.z.record(zod_1.z.string(), zod_1.z.looseObject({ id: zod_1.z.string() })),
        scheduled: zod_1.z.array(zod_1.z.looseObject({ id: zod_1.z.string(), postAtS: zod_1.z.number() })),
        files: zod_1.z.array(zod_1.z.looseObject({ id: zod_1.z.string() })),
        lastTs: zod_1.z.string(),
    }),
});
/** The kept state, or null where the file is not there yet; throws where it is no such file. */
function readKeptState(path) {
    let raw;
    try {
        raw = (0, node_fs_1.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
    try {
        const { state } = keptFile.parse(JSON.parse(raw));
        return { ...state, ephemerals: {} };
    }
    catch (error) {
        throw new Error(`Workspace: ${path} does not hold a kept workspace. Remove it or name another file.`, {
            cause: error,
        });
    }
}
/** Writes the state after each burst of changes; the returned function writes what is left and stops. */
function keepState(path, state, journal) {
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(path), { recursive: true });
    let pending = null;
    let written = Promise.resolve();
    function write() {
        pending = null;
        const { ephemerals: _forgotten, ...kept } = state;
        const text = JSON.stringify({ version: VERSION, state: kept });
        // To a second file first: a crash in the middle must not leave half a file. A full disk shows when closing.
        written = written.then(async () => {
            await (0, promises_1.writeFile)(`${path}.new`, text);
            await (0, promises_1.rename)(`${path}.new`, path);
        });
        written.catch(() => undefined);
    }
    const stop = journal.subscribe(() => {
        pending ??= setImmediate(write);
    });
    return async () => {
        stop();
        if (pending)
            clearImmediate(pending);
        write();
        await written;
    };
}
