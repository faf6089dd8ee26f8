"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readButtonValue = readButtonValue;
/** What a button carries as JSON. @returns null where it is not one of ours, or of an older version */
function readButtonValue(schema, value) {
    try {
        return schema.parse(JSON.parse(value ?? ''));
    }
    catch {
        return null;
    }
}
