/** Reads the written notes of a picture, XMP, IPTC and plain texts, for what they give away. */
import type { TellTale } from './tell-tales.ts';

/** What words say whatever field they stand in: addresses, numbers to call, folders of a computer. */
const anywhere: readonly (readonly [RegExp, TellTale])[] = [
  [
    /[\w.+-]+@[\w-]+\.[a-z]{2,}|\+\d[\d ().-]{7,}\d|(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|\b\d{1,5} \p{Lu}[\p{L} ]{2,30} (St|Street|Ave|Avenue|Road|Rd|Blvd)\b|\bCalle \p{Lu}/iu,
    'contact',
  ],
  [/\b[a-z]:\\|file:\/\/|(^|[\s"'>=])\/(home|Users|Volumes|mnt|media|storage|tmp|private)\//i, 'path'],
];

/** What a free text says. */
export function textTells(text: string): TellTale[] {
  return anywhere.flatMap(([pattern, tell]) => (pattern.test(text) ? [tell] : []));
}

/** Fields of XMP by their bare names, for their prefixes may be anything; written as elements or as attributes. */
const xmpFields: readonly (readonly [string, TellTale])[] = [
  [
    'GPS(Latitude|Longitude|Position|Altitude|DestLatitude|AreaInformation)|Location(Shown|Created)?|City|State|Sublocation|ProvinceState|Country(Name|Code)?|WorldRegion',
    'place',
  ],
  [
    'PersonInImage\\w*|PersonDisplayName|PersonName|RegionList|Regions|RegionInfo\\w*|OrganisationInImage(Name|Code)',
    'person',
  ],
  ['CreatorContactInfo|Ci(Adr|Email|Tel|Url)\\w*|\\w*(Email|Telephone)', 'contact'],
  ['creator|Artist|Credit|AuthorsPosition|Author|Photographer|ImageCreator\\w*|By-?line', 'author'],
  ['Owner|OwnerName|CameraOwnerName|rights|Copyright\\w*|Licensor\\w*|WebStatement|UsageTerms', 'owner'],
  ['CaptionWriter|ImageEditor|MetadataEditor', 'editor'],
  ['(Body|Lens|Camera)?SerialNumber', 'serial'],
  ['Thumbnails|image', 'preview'],
  ['HDRGainMap\\w*|DepthMap|Container|MotionPhoto\\w*|MicroVideo\\w*', 'second'],
  [
    'description|title|Headline|Caption|Instructions|Event|AltTextAccessibility|ExtDescrAccessibility|Subject',
    'caption',
  ],
  ['subject|Keywords|hierarchicalSubject|LastKeyword\\w*|TagsList|Scene|SubjectCode', 'keywords'],
  ['UserComment|Comment', 'comment'],
  ['(Original)?DocumentID|InstanceID|ImageUniqueID|DerivedFrom|History|DigImageGUID', 'id'],
  ['CreateDate|ModifyDate|MetadataDate|Date(Time(Original|Digitized)?|Created)', 'time'],
  ['Make|Model|CreatorTool|Software|Lens\\w*|HostComputer|Device\\w*', 'device'],
];
const xmpPatterns = xmpFields.map(([names, tell]): readonly [RegExp, TellTale] => [
  new RegExp(`\\b[\\w.-]+:(${names})(?=[\\s=/>])`),
  tell,
]);

/** What XMP says. */
export function xmpTells(xml: string): TellTale[] {
  return [
    ...xmpPatterns.flatMap(([pattern, tell]) => (pattern.test(xml) ? [tell] : [])),
    ...textTells(xml.replace(/https?:\/\/[^\s"<]*/g, '')),
  ];
}

/** Fields of IPTC-IIM, record 2. */
const iptcFields: Readonly<Record<number, TellTale>> = {
  5: 'caption',
  25: 'keywords',
  26: 'place',
  27: 'place',
  40: 'caption',
  55: 'time',
  60: 'time',
  62: 'time',
  63: 'time',
  65: 'device',
  80: 'author',
  85: 'author',
  90: 'place',
  92: 'place',
  95: 'place',
  100: 'place',
  101: 'place',
  103: 'id',
  105: 'caption',
  110: 'author',
  115: 'owner',
  116: 'owner',
  118: 'contact',
  120: 'caption',
  122: 'editor',
};

/** What IPTC-IIM says; other parts of Photoshop's block hold previews. */
export function iptcTells(bytes: Uint8Array): TellTale[] {
  const found: TellTale[] = [];
  for (let at = 0; at + 5 < bytes.length; at += 1) {
    if (bytes[at] === 0x1c && bytes[at + 1] === 2) found.push(...[iptcFields[bytes[at + 2] ?? 0] ?? []].flat());
    // Resources 1033 and 1036: a small copy.
    if (bytes[at] === 0x38 && bytes[at + 1] === 0x42 && bytes[at + 4] === 4 && [9, 12].includes(bytes[at + 5] ?? 0))
      found.push('preview');
  }
  return found;
}

/** Keywords of a PNG's texts, those of the standard and those of common programs. */
const keywords: readonly (readonly [RegExp, TellTale])[] = [
  [/author|artist|creator|photographer/i, 'author'],
  [/copyright|rights|owner|disclaimer/i, 'owner'],
  [/gps|location|place|city/i, 'place'],
  [/serial/i, 'serial'],
  [/time|date/i, 'time'],
  [/software|source|make|model|version|camera/i, 'device'],
  [/title|description|caption|headline|subject/i, 'caption'],
  [/uri|path|file|folder|thumb::/i, 'path'],
  [/comment|warning|parameters|prompt/i, 'comment'],
];

/** What a text with a keyword says. */
export function textNoteTells(keyword: string, text: string): TellTale[] {
  const named = keywords.find(([pattern]) => pattern.test(keyword))?.[1];
  return [...(named ? [named] : []), ...(named === 'time' ? [] : textTells(text))];
}
