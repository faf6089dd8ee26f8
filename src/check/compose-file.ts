import { z } from 'zod';

/*
 * The Compose file as its specification has it (compose-spec.json of June 2026; https://github.com/compose-spec/compose-spec/blob/main/spec.md).
 * Names and types are held; values inside strings (durations, sizes, port mappings) are Compose's own business.
 */

const text = z.string();
const texts = z.array(text);
const numeric = z.union([z.number(), text]);
const flag = z.union([z.boolean(), text]);
const scalar = z.union([text, z.number(), z.boolean(), z.null()]);
const textOrTexts = z.union([text, texts]);
const dictionary = z.union([z.record(text, scalar), texts]);
const options = z.record(text, z.union([text, z.number()]));
const command = z.union([z.null(), text, texts]);
const hosts = z.union([z.record(text, textOrTexts), texts]);
const ulimits = z.record(text, z.union([numeric, z.strictObject({ hard: numeric, soft: numeric })]));

/** A mapping with these fields and no others but extensions (`x-…`), all of them optional. */
function fields<T extends z.core.$ZodLooseShape>(shape: T): z.ZodType {
  return z.preprocess(withoutExtensions, z.strictObject(shape).partial());
}

function withoutExtensions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}

/** As `fields`, with some that must be there. */
function record(required: z.core.$ZodLooseShape, optional: z.core.$ZodLooseShape = {}): z.ZodType {
  return z.preprocess(
    withoutExtensions,
    z.strictObject({ ...required, ...z.strictObject(optional).partial().shape }),
  );
}

const named = <T extends z.ZodType>(value: T): z.ZodType => z.record(text.regex(/^[a-zA-Z0-9._-]+$/), value);

const grant = z.array(
  z.union([text, fields({ source: text, target: text, uid: text, gid: text, mode: numeric })]),
);
const hook = record(
  { command },
  { user: text, privileged: flag, working_dir: text, environment: dictionary },
);
const blockLimit = z.array(fields({ path: text, rate: numeric }));
const device = record(
  { capabilities: texts },
  { count: numeric, device_ids: texts, driver: text, options: dictionary },
);
const rollout = fields({
  parallelism: numeric,
  delay: text,
  failure_action: text,
  monitor: text,
  max_failure_ratio: numeric,
  order: z.enum(['start-first', 'stop-first']),
});

const build = z.union([
  text,
  fields({
    additional_contexts: dictionary,
    args: dictionary,
    cache_from: texts,
    cache_to: texts,
    context: text,
    dockerfile: text,
    dockerfile_inline: text,
    entitlements: texts,
    extra_hosts: hosts,
    isolation: text,
    labels: dictionary,
    network: text,
    no_cache: flag,
    platforms: texts,
    privileged: flag,
    provenance: flag,
    pull: flag,
    sbom: flag,
    secrets: grant,
    shm_size: numeric,
    ssh: dictionary,
    tags: texts,
    target: text,
    ulimits,
  }),
]);

const deploy = fields({
  mode: text,
  endpoint_mode: text,
  replicas: numeric,
  labels: dictionary,
  rollback_config: rollout,
  update_config: rollout,
  resources: fields({
    limits: fields({ cpus: numeric, memory: text, pids: numeric }),
    reservations: fields({
      cpus: numeric,
      memory: text,
      devices: z.array(device),
      generic_resources: z.array(fields({ discrete_resource_spec: fields({ kind: text, value: numeric }) })),
    }),
  }),
  restart_policy: fields({ condition: text, delay: text, max_attempts: numeric, window: text }),
  placement: fields({
    constraints: texts,
    preferences: z.array(fields({ spread: text })),
    max_replicas_per_node: numeric,
  }),
});

const mount = record(
  { type: z.enum(['bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image']) },
  {
    source: text,
    target: text,
    read_only: flag,
    consistency: text,
    bind: fields({
      propagation: text,
      create_host_path: flag,
      recursive: z.enum(['enabled', 'disabled', 'writable', 'readonly']),
      selinux: z.enum(['z', 'Z']),
    }),
    volume: fields({ labels: dictionary, nocopy: flag, subpath: text }),
    tmpfs: fields({ size: numeric, mode: numeric }),
    image: fields({ subpath: text }),
  },
);

const service = fields({
  annotations: dictionary,
  attach: flag,
  blkio_config: fields({
    device_read_bps: blockLimit,
    device_read_iops: blockLimit,
    device_write_bps: blockLimit,
    device_write_iops: blockLimit,
    weight: numeric,
    weight_device: z.array(fields({ path: text, weight: numeric })),
  }),
  build,
  cap_add: texts,
  cap_drop: texts,
  cgroup: z.enum(['host', 'private']),
  cgroup_parent: text,
  command,
  configs: grant,
  container_name: text,
  cpu_count: numeric,
  cpu_percent: numeric,
  cpu_period: numeric,
  cpu_quota: numeric,
  cpu_rt_period: numeric,
  cpu_rt_runtime: numeric,
  cpu_shares: numeric,
  cpus: numeric,
  cpuset: text,
  credential_spec: fields({ config: text, file: text, registry: text }),
  depends_on: z.union([
    texts,
    named(
      record(
        { condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']) },
        { restart: flag, required: z.boolean() },
      ),
    ),
  ]),
  deploy,
  develop: fields({
    watch: z.array(
      record(
        {
          path: text,
          action: z.enum(['rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec']),
        },
        { ignore: textOrTexts, include: textOrTexts, target: text, exec: hook, initial_sync: z.boolean() },
      ),
    ),
  }),
  device_cgroup_rules: texts,
  devices: z.array(z.union([text, record({ source: text }, { target: text, permissions: text })])),
  dns: textOrTexts,
  dns_opt: texts,
  dns_search: textOrTexts,
  domainname: text,
  entrypoint: command,
  env_file: z.union([
    text,
    z.array(z.union([text, record({ path: text }, { format: text, required: flag })])),
  ]),
  environment: dictionary,
  expose: z.array(numeric),
  extends: z.union([text, record({ service: text }, { file: text })]),
  external_links: texts,
  extra_hosts: hosts,
  gpus: z.union([
    z.literal('all'),
    z.array(
      fields({ capabilities: texts, count: numeric, device_ids: texts, driver: text, options: dictionary }),
    ),
  ]),
  group_add: z.array(numeric),
  healthcheck: fields({
    disable: flag,
    interval: text,
    retries: numeric,
    start_interval: text,
    start_period: text,
    test: textOrTexts,
    timeout: text,
  }),
  hostname: text,
  image: text,
  init: flag,
  ipc: text,
  isolation: text,
  label_file: textOrTexts,
  labels: dictionary,
  links: texts,
  logging: fields({ driver: text, options: z.record(text, z.union([text, z.number(), z.null()])) }),
  mac_address: text,
  mem_limit: numeric,
  mem_reservation: numeric,
  mem_swappiness: numeric,
  memswap_limit: numeric,
  models: z.union([texts, named(fields({ endpoint_var: text, model_var: text }))]),
  network_mode: text,
  networks: z.union([
    texts,
    named(
      z.union([
        z.null(),
        fields({
          aliases: texts,
          driver_opts: options,
          gw_priority: z.number(),
          interface_name: text,
          ipv4_address: text,
          ipv6_address: text,
          link_local_ips: texts,
          mac_address: text,
          priority: z.number(),
        }),
      ]),
    ),
  ]),
  oom_kill_disable: flag,
  oom_score_adj: numeric,
  pid: z.union([text, z.null()]),
  pids_limit: numeric,
  platform: text,
  ports: z.array(
    z.union([
      numeric,
      fields({
        app_protocol: text,
        host_ip: text,
        mode: text,
        name: text,
        protocol: text,
        published: numeric,
        target: numeric,
      }),
    ]),
  ),
  post_start: z.array(hook),
  pre_stop: z.array(hook),
  privileged: flag,
  profiles: texts,
  provider: record({ type: text }, { options: z.record(text, z.unknown()) }),
  pull_policy: text,
  pull_refresh_after: text,
  read_only: flag,
  restart: text,
  runtime: text,
  scale: numeric,
  secrets: grant,
  security_opt: texts,
  shm_size: numeric,
  stdin_open: flag,
  stop_grace_period: text,
  stop_signal: text,
  storage_opt: z.record(text, z.unknown()),
  sysctls: dictionary,
  tmpfs: textOrTexts,
  tty: flag,
  ulimits,
  use_api_socket: z.boolean(),
  user: text,
  userns_mode: text,
  uts: text,
  volumes: z.array(z.union([text, mount])),
  volumes_from: texts,
  working_dir: text,
});

const external = z.union([flag, fields({ name: text })]);
const network = z.union([
  z.null(),
  fields({
    attachable: flag,
    driver: text,
    driver_opts: options,
    enable_ipv4: flag,
    enable_ipv6: flag,
    external,
    internal: flag,
    ipam: fields({
      driver: text,
      config: z.array(
        fields({ aux_addresses: z.record(text, text), gateway: text, ip_range: text, subnet: text }),
      ),
      options: z.record(text, text),
    }),
    labels: dictionary,
    name: text,
  }),
]);

/** The whole file. */
export const composeFile = fields({
  configs: named(
    fields({
      content: text,
      environment: text,
      external,
      file: text,
      labels: dictionary,
      name: text,
      template_driver: text,
    }),
  ),
  include: z.array(
    z.union([text, fields({ path: textOrTexts, env_file: textOrTexts, project_directory: text })]),
  ),
  models: named(record({ model: text }, { name: text, context_size: z.int(), runtime_flags: texts })),
  name: text,
  networks: named(network),
  secrets: named(
    fields({
      driver: text,
      driver_opts: options,
      environment: text,
      external,
      file: text,
      labels: dictionary,
      name: text,
      template_driver: text,
    }),
  ),
  services: named(service),
  volumes: named(
    z.union([
      z.null(),
      fields({ driver: text, driver_opts: options, external, labels: dictionary, name: text }),
    ]),
  ),
});
