import { allowedSlips, editDistance } from './edit-distance';
import { stem } from './stem';

/** Words that ask, greet or pad: they say nothing of what a question is about. */
const FILLER = `
a an the this that these those it its they them their there here i i'm me my we us our you your he she his her
is are was were be been being am do does did doing done has have had having can could will would shall should may might must
what whats which who whom whose when where why how
of in on at by for from to into onto with within without about as and or but if then than so because while during
please pls plz thanks thank thx hey hi hello yo ok okay hmm um uh well just like really actually basically simply quick quickly
tell explain describe define give show need want know understand mean means meaning definition question help
someone somebody anyone anybody people folks guys team mate dude bro btw fyi asap
some any specific particular certain all each every both either neither other another such same own instead
not no yes nor too very also only even still again once ever never always
get got gets getting use used using work works working thing things stuff way ways kind kinds
up out off over under more less much many lot lots bit few
one ones let lets go goes going gonna wanna gotta im ive id dont doesnt cant wont isnt
remind curious wondering wonder looking look trying try actual exactly again today now
good nice great happen happens briefly short shortly explanation explained summary overview intro introduction basics sentence words eli5 tldr stand stands stood purpose exactly acronym abbreviation
wtf omg lol halp argh damn crazy ugh tho though although however maybe perhaps probably somehow somewhere something
everything anything already yet around everyone nobody single whole cuz clue idea matter kinda sorta basically totally
absolutely simply really properly correctly right away teh
boss colleague colleagues coworker coworkers teammate teammates interview interviewer prep standup meetup
heard hear rumour rumours rumor rumors said say says saying told tells asks asked asking insists claims swears swore believes
wonders eg ie etc aka noob newbie newb sorry weird odd guess suppose assume apparently supposedly honestly seriously literally
nah nope yep yeah yup sure ok cool lmk ty thx cheers appreciated recap refresher rundown gist
bunch couple handful several officially mostly mainly roughly approximately approx usually typically normally generally currently nowadays atm ballpark ideally supposed possible possibly
rly ngl nvm dumb stupid silly yall legit lowkey bruh fam prolly gimme lemme tryna aight dunno whatcha gotcha sheesh irl smh ikr tbf
afaik iirc iiuc fwiw obv obvs deffo hella yolo hell heck dang ffs jeez gah meh sus fr super annoying bloody
smth sth wrt asap thingy thingie doin
aint arent wasnt werent hasnt havent hadnt didnt wouldnt shouldnt couldnt ppl lmao af fml rn tbh imo imho insane
briefly detail details difference differences between vs versus compare compared comparison comparing
`
  .split(/\s+/)
  .filter(Boolean);

const FILLER_WORDS: readonly string[] = FILLER.map((word) => word.replace(/'/g, ''));
const FILLER_STEMS = new Set(FILLER_WORDS.flatMap((word) => [word, stem(word)]));

/** Whether a word only pads a question. Given as typed, lower case. */
export function isFiller(word: string, stemmed: string = stem(word)): boolean {
  return FILLER_STEMS.has(word) || FILLER_STEMS.has(stemmed);
}

/** Languages of snippets that are commands. */
const SHELL: readonly string[] = ['bash', 'sh', 'shell'];

/** Languages of snippets that are Terraform's. */
const HCL: readonly string[] = ['hcl', 'terraform', 'tf'];

/** Whether a language is one of commands. */
export function isShell(language: string): boolean {
  return SHELL.includes(language);
}

/** Words that say what form the answer should have, with the languages of snippets that have it. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    yaml: ['yaml'],
    yml: ['yaml'],
    manifest: ['yaml'],
    json: ['json'],
    policy: ['json'],
    dockerfile: ['dockerfile'],
    terraform: HCL,
    hcl: HCL,
    python: ['python'],
    boto3: ['python'],
    nodejs: ['javascript', 'js', 'typescript'],
    javascript: ['javascript', 'js', 'typescript'],
    command: SHELL,
    commands: SHELL,
    cli: SHELL,
    awscli: SHELL,
    terminal: SHELL,
    kubectl: SHELL,
    bash: SHELL,
    sql: ['sql'],
    code: [],
    example: [],
    examples: [],
    sample: [],
    snippet: [],
    template: [],
    script: [],
    syntax: [],
  }),
);

/** Languages of the tools that are told in code what to make, by name. */
const TOOLS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    terraform: HCL,
    cdk: ['typescript', 'python'],
    cloudformation: ['yaml'],
    cfn: ['yaml'],
  }),
);

/** What a tool that is told in code what to make is told in; null for any other word. */
export function languagesOfTool(word: string): readonly string[] | null {
  return TOOLS.get(word) ?? null;
}

/** Languages that a word of the question asks for; null where it names no form. */
export function formOf(word: string): readonly string[] | null {
  return FORMS.get(word) ?? null;
}

/** Trades next door. A question that names one is about it, unless the topic found is about just that (Lambda runtimes). */
const NEIGHBOURS = new Set(
  `java javascript typescript react angular spring junit maven gradle git excel word outlook windows powershell photoshop
  iphone android ios jira confluence salesforce oracle mongodb kafka firebase php ruby rust golang swift kotlin flutter
  django rails laravel wordpress selenium jenkins tableau snowflake databricks ubuntu vim emacs regex linkedin facebook
  youtube netflix spotify tesla bitcoin cpp csharp vue svelte haskell scala perl matlab cobol arduino minecraft gmail ipad macbook printer bluetooth airtable notion trello figma hubspot
  splunk datadog dynatrace newrelic nagios zabbix cisco juniper fortinet mikrotik jquery numpy pandas pytorch tensorflow
  hadoop neo4j sharepoint onedrive powerbi zendesk servicenow shopify magento drupal unity blender autocad stata`
    .split(/\s+/)
    .map((word) => stem(word)),
);
const OTHER_CLOUDS = new Set(
  'azure gcp google microsoft aks gke cosmos bigquery entra digitalocean linode heroku vercel netlify hetzner ovh'
    .split(' ')
    .map((word) => stem(word)),
);

/** Whether a stem names a trade next door. */
export function isNeighbour(stemmed: string): boolean {
  return NEIGHBOURS.has(stemmed);
}

/** Whether a stem names another provider's cloud or one of its best known services. */
export function isOtherCloud(stemmed: string): boolean {
  return OTHER_CLOUDS.has(stemmed);
}

/**
 * The word that only pads and is meant by one that nobody uses: one slip away ("waht", "wich"), or where it has three letters
 * two of them swapped ("hwo") or a vowel left out ("wht"). Null where it is near none.
 */
export function meantFiller(word: string): string | null {
  const isMeant = allowedSlips(word.length) === 0 ? isSwappedOrSqueezed : isOneSlipAway;
  return FILLER_WORDS.find((filler) => filler[0] === word[0] && isMeant(word, filler)) ?? null;
}

function isOneSlipAway(word: string, filler: string): boolean {
  return allowedSlips(filler.length) > 0 && editDistance(word, filler, 1) === 1;
}

function isSwappedOrSqueezed(word: string, filler: string): boolean {
  if (word.length !== 3) return false;
  if (filler.length === word.length) return [...word].sort().join('') === [...filler].sort().join('');
  return filler.length === word.length + 1 && filler.replace(/[aeiou]/, '') === word;
}

/**
 * Words that mean nearly the same when people ask about the cloud. A question's word also matches the others of its
 * group, at a discount (`SYNONYM_WEIGHT`). General vocabulary only: names of services belong to topics as aliases.
 */
const GROUPS: readonly string[] = [
  'cost price pricing charge fee bill billing billed expensive cheap cheaper cheapest money paid pay dollar',
  'limit maximum max quota cap ceiling largest biggest highest most upper',
  'minimum min least smallest lowest',
  'default standard initial',
  'size big large long length volume capacity',
  'timeout time duration long last seconds minutes',
  'retention keep kept store stored retain hold days long',
  'delete remove drop destroy purge clean prune erase',
  'create make add new provision set setup write launch spin',
  'start begin boot launch run up',
  'stop kill terminate halt shutdown',
  'update change modify edit alter upgrade',
  'speed fast faster fastest latency quick performance slow throughput ms millisecond',
  'scale scaling autoscale autoscaling grow elastic',
  'error fail failure failing failed broken issue problem crash crashing trouble',
  'fix solve resolve repair mend solution remedy cure',
  'secure security safe protect protection hardening harden',
  'encrypt encryption encrypted cipher',
  'permission access allow grant authorize authorization right',
  'available availability ha redundant redundancy resilient failover uptime',
  'durability durable lost loss nines',
  'restore recover recovery backup',
  'connect connection connectivity reach reachable talk communicate',
  'traffic request requests',
  'choose pick select suitable best recommended recommend better ideal right',
  'purpose goal reason role responsible function job point',
  'kind type mode option variant flavor sort',
  'example sample snippet manifest template',
  'command cli cmd syntax run',
  'log logs logging',
  'monitor monitoring observe observability watch metric',
  'replicate replication replica copy copies',
  'secret password credential token key',
  'image picture',
  'name called domain dns',
  'benefit advantage pro pros good',
  'drawback disadvantage con cons downside bad tradeoff bottleneck trade-off',
  'practice tip advice recommendation antipattern',
  'transfer move migrate copy upload',
  'read fetch query lookup get',
  'expire expiry expiration ttl lifetime',
  'free gratis zero nothing',
  'order ordering ordered sequence fifo',
  'duplicate twice exactly-once dedupe deduplication',
  'number count many amount',
  'schedule scheduled cron periodic recurring',
  'restart reboot bounce reload',
  'region regional zone zonal az',
  'public internet external outside exposed',
  'private internal inside',
  'disk storage space',
  'memory ram oom',
  'resize grow extend expand enlarge increase bigger',
  'standard std',
  'env environment variable',
  'dev development',
  'server machine box host instance vm computer hardware node',
  'copy replica duplicate clone',
  'mail email e-mail notification notify alert alarm page sms text push',
  'night nightly schedule daily cron',
  'archive archival cold backup old rarely seldom',
  'picture photo thumbnail video file object upload asset media',
  'login signin signup sign user authentication account',
  'website site page frontend web static spa',
  'balancer balance balancing distribute distribution spread split share',
  'die dying died dead kill terminate crash exit',
  'spike spiky burst bursty peak unpredictable variable intermittent',
  'spare unused leftover idle',
  'inspect see view show look describe print display watch',
  'terminal shell ssh exec login session console enter',
  'undo rollback revert previous back',
  'empty drain evict evacuate maintenance',
  'address ip endpoint nameserver dns',
  'block deny forbid refuse reject prevent ban',
  'allow permit open accept',
  'wait delay backoff pause',
  'hidden invisible visibility',
  'piece part chunk shard',
  'folder directory path filesystem',
  'certificate cert tls ssl https',
  'cdn edge cloudfront cache',
  'save saving discount cheaper',
  'warn warning notice',
  'group cluster pool fleet',
  'wire line link connection',
  'datacenter on-premises onprem office corporate',
  'nosql key-value document',
  'relational sql postgres mysql',
  'container containers docker',
  'keep retain store persist',
  'deploy deployment release rollout ship',
  'job task batch work process',
  'visitor user client customer consumer',
  'value setting configuration parameter option flag field',
  'shared share common same together multiple several',
  'legal compliance regulation audit',
  'worker node machine',
  'join connect attach peer link',
  'leave exit detach remove',
  'forward redirect route proxy',
  'host hosting serve run',
  'cpu processor core vcpu',
  'golang go',
];

/** What a match through a synonym counts, against 1 for the word itself. */
export const SYNONYM_WEIGHT = 0.6;

const SYNONYMS = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const members = group.split(' ').map(stem);
  for (const member of members) {
    const others = SYNONYMS.get(member) ?? new Set<string>();
    for (const other of members) if (other !== member) others.add(other);
    SYNONYMS.set(member, others);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Stems that may stand for the given one. */
export function synonymsOf(stemmed: string): ReadonlySet<string> {
  return SYNONYMS.get(stemmed) ?? NONE;
}
