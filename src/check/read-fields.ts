/** A field of a value that nothing asked for, by its path. */
export type Path = (string | number)[];

/**
 * Watches which fields of a value a validator reads. A validator made from a schema asks for every property that the
 * schema names, there or not; so a field that is there and was never asked for is one that the schema does not have.
 * An object of which no field was asked for at all is free-form (a map, or JSON of any kind) and has no unknown fields.
 */
export class ReadFields {
  private readonly asked = new Map<object, Set<string>>();

  /** The value as the validator shall see it. */
  watch<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    let seen = this.asked.get(value);
    if (!seen) {
      seen = new Set();
      this.asked.set(value, seen);
    }
    const asked = seen;
    return new Proxy(value, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof key !== 'string') return found;
        asked.add(key);
        return typeof found === 'function' ? found : this.watch(found);
      },
    });
  }

  /** After validation: the paths of the fields that were not asked for, the outermost of each branch. */
  unknown(value: unknown, path: Path = []): Path[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => this.unknown(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return [];
    const asked = this.asked.get(value);
    if (!asked || asked.size === 0) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      asked.has(key) ? this.unknown(item, [...path, key]) : [[...path, key]],
    );
  }
}
