/** The English words of the press itself, and the contract every other dictionary must keep. One file, however long: whoever translates the press copies one list, and the compiler says what is left. */

/** Plain words stay literal strings; a string that needs a value is a function of it. */
export const en = {
  /** The campaign's line, used as the site's name. */
  siteName: 'One class, one fight',
  siteSummary:
    'Leaflets, pamphlets and analysis for the defense of immigrant workers. Read them, print them, post them.',
  /** The neutral page at `/`, said once in each language. */
  door: { choose: 'Read in English', summary: 'Leaflets to print, rights to know, words to share.' },
  kinds: {
    leaflets: {
      slug: 'leaflets',
      one: 'Leaflet',
      many: 'Leaflets',
      summary: 'One sheet, one ask. Print them and hand them out.',
    },
    guides: {
      slug: 'guides',
      one: 'Guide',
      many: 'Guides',
      summary: 'How it is done, step by step. Each one is also printed as a pamphlet.',
    },
    pamphlets: {
      slug: 'pamphlets',
      one: 'Pamphlet',
      many: 'Pamphlets',
      summary: 'Longer reading for the break room and the study circle.',
    },
    analysis: {
      slug: 'analysis',
      one: 'Analysis',
      many: 'Analysis',
      summary: 'What is happening, why, and what to do about it.',
    },
    resolutions: {
      slug: 'resolutions',
      one: 'Resolution',
      many: 'Resolutions',
      summary: 'Model texts to bring to your union meeting. Fill in the blanks, change what you must, move it.',
    },
    committees: {
      slug: 'committees',
      one: 'Committee',
      many: 'Committees',
      summary: 'Where coworkers and neighbors defend each other, and how to begin where nobody does yet.',
    },
    events: {
      slug: 'events',
      one: 'Event',
      many: 'Events',
      summary: 'Meetings and gatherings. Come, and bring somebody.',
    },
    bulletins: {
      slug: 'news',
      one: 'Bulletin',
      many: 'News',
      summary: 'What happened, on which day, and what you can do now.',
    },
    cases: {
      slug: 'cases',
      one: 'Case',
      many: 'Cases',
      summary: 'The people whose fights we follow, from the first day to the latest news.',
    },
    questions: {
      slug: 'questions',
      one: 'Question',
      many: 'Questions',
      summary: 'What coworkers really ask, with short answers and their sources.',
    },
    pages: { slug: 'pages', one: 'Get involved', many: 'Get involved', summary: 'Ways to join in.' },
  },
  topics: {
    rights: 'Know your rights',
    home: 'At home',
    workplace: 'At work',
    unions: 'Unions',
    solidarity: 'Solidarity',
    courts: 'Courts and law',
    detention: 'Detention',
    history: 'History',
    organizing: 'Organizing',
  },
  /** One line above a text: how it speaks. */
  voices: {
    opinion: 'This is what we hold. The facts are dated and sourced.',
    report: 'This is what happened. Each fact has its date and its source.',
    rights: 'The rights named here carry their sources. A right is not a guarantee.',
  },
  /** The four questions of a bulletin, as `npm run new` proposes them: a heading, and what to write below it. */
  bulletin: {
    happened: {
      heading: 'What happened',
      hint: 'The day, the place, who did what: two sentences, each fact with its note.',
    },
    whom: { heading: 'To whom', hint: 'What it means for them, and for those who work beside them. No private names.' },
    answers: {
      heading: 'Who answers',
      hint: 'Which union, committee or neighbors do something, and what. Only what they said in public.',
    },
    ask: { heading: 'What you can do by Friday', hint: 'One thing, with a day, a place or an address.' },
  },
  /** How headlines break: words that a line may not end with, since they lead to the next, and words that had better not stand there. */
  lines: {
    weak: {
      articles: 'a an the this that these those no every each some any',
      possessives: 'my your our their his her its whose',
      prepositions:
        'of to in on at by for with without from into onto over under before after about against between among through during until since upon within like near',
      conjunctions:
        'and or but nor so yet if as than because while when where unless though although whether which who whom',
    },
    lean: {
      verbs:
        'is are was were be been am has have had do does did can could may might must will would shall should not don’t doesn’t isn’t aren’t',
      others:
        'i you he she we they what how why let two three four five six seven eight nine ten more most very too all both other another one',
    },
  },
  /** Words that ask pardon for an opinion, which the line above the text has said already. */
  hedges: {
    hold: 'we hold',
    say: 'we say',
    think: 'we think',
    believe: 'we believe',
    view: 'in our view',
    opinion: 'in our opinion',
  },
  /** Alternative words for the drawn pictures: what is drawn, never who. */
  drawings: {
    door: 'A closed house door, its chain on. Someone outside holds up a paper crossed out in red.',
    'open-door': 'A door thrown open in a dark wall. Someone walks out into the light, seen from behind.',
    table: 'A table from above: papers, a phone, coffee, and the hands of four people.',
    chair: 'An empty chair at a laid table, between the backs of those who are there.',
    block: 'An apartment house at night. Neighbors stand at the lit windows.',
    school: 'The door of a school, with a clock over it, and children with their bags, seen from behind.',
    road: 'A family walks down a road toward the sun, seen from behind, with what they can carry.',
    bread: 'A loaf of bread, and roses behind it.',
    heads: 'Rows of heads and shoulders, so close that they become one crowd.',
    hands: 'Raised hands, side by side.',
    linked: 'People in a row, seen from behind, arm hooked in arm.',
    march: 'A march: flags, a wide banner, and everyone facing one way.',
    picket: 'Signs over the heads of a picket at the gate of a factory.',
    meeting: 'A meeting seen from above: people around a table, and one free chair.',
    megaphone: 'A megaphone, calling.',
    vigil: 'A hand holds up a candle before a crowd in the dark.',
    chain: 'A heavy chain breaking open.',
    ballot: 'A field of raised hands holding up ballots, some of them marked in red.',
    'ballot-box': 'A hand drops a ballot into a box, and others wait their turn.',
    pen: 'A fist with a pencil writes on a sheet of paper.',
    passing: 'One hand passes a leaflet to another, over the heads of a crowd.',
    flyer: 'A hand puts up a flyer on a pole in the street.',
    phone: 'Two hands hold a phone sideways and record a van in a street.',
    pin: 'A map pin standing over a grid of streets.',
    bus: 'A bus at its stop before work. Riders at the windows and people who wait, seen from behind.',
    tools: 'Fists raise work tools: a trowel, a broom, a hammer, a wrench.',
    clock: 'A hand puts a card into a time clock.',
    hooks: 'Work jackets and helmets on a row of hooks. One hook is bare.',
    scaffold: 'Workers in helmets on a scaffold, a ladder, and a crane over them.',
    field: 'Workers in hats bend over the rows of a field, under a high sun.',
    line: 'Birds hang from a moving line in a food plant, over the backs of the crew.',
    kitchen: 'Pots and pans over the flames of a stove, and order slips on a rail.',
    corridor: 'A hotel corridor with many doors, and the cart of those who clean.',
    warehouse: 'A truck open at a loading dock, full of boxes, and two of the crew.',
    corner: 'People with tools wait on a street corner, and a pickup stands at the curb.',
    van: 'A van with its lights on, in a street of houses before daybreak.',
    plane: 'A plane against the sun, over the heads of people who look after it.',
    padlock: 'A gate locked with a chain and a padlock.',
    bars: 'Hands hold the bars of a cell.',
    court: 'A courtroom: the scales on a high bench, an empty chair, and people on the seats.',
    courthouse: 'A courthouse with columns, and people at the foot of its stairs.',
    hearing: 'A list on a shut door. People stand before it together.',
    desk: 'Two people sit at a lawyer’s desk, before a wall of books.',
    footprints: 'A birth certificate with the prints of two small feet.',
  },
  nav: {
    home: 'Home',
    skip: 'Skip to the text',
    main: 'Main',
    languages: 'Languages',
    search: 'Search',
    breadcrumb: 'Where you are',
    contents: 'Contents',
    footer: 'About this site',
    menu: 'Menu',
    all: 'Everything',
    involved: 'Get involved',
    /** What a reader came to do; the shelves lie below these. */
    groups: { rights: 'Know your rights', act: 'Act', print: 'Print and share', read: 'Read', about: 'About' },
    /** The way off the site: its second part is left out where there is little room. */
    leave: { word: 'Leave', rest: 'this page' },
  },
  /** The screen for someone who has agents before them this minute. */
  emergency: {
    slug: 'emergency',
    word: 'Agents here now',
    more: 'The same text with its sources',
  },
  document: {
    also: (language: string) => `also in ${language}`,
    only: (language: string) => `This text is only in ${language} so far.`,
    published: 'Published',
    revised: 'Updated',
    checked: 'Facts checked to',
    translators: 'Translated by',
    readers: 'Readers:',
    /** Who has read it: what they are, where, for which states, when. */
    read: { language: (who: string) => `For language: ${who}.`, law: (who: string) => `For law: ${who}.` },
    unread: {
      language: 'Not yet read by a native-speaking unionist.',
      law: 'Not yet read by a lawyer.',
      both: 'Not yet read by a native-speaking unionist or a lawyer.',
    },
    topics: 'Topics',
    related: 'Read next',
    sources: 'Sources and notes',
    closeNote: 'Close the note',
    backToText: (number: string) => `Back to note ${number} in the text`,
    note: (number: string) => `Note ${number}`,
    pictureCredit: 'Picture',
    drawnPicture: 'Drawn for this campaign by the press itself.',
    contact: 'Write to us',
    minutes: (n: number) => (n === 1 ? '1 minute to read' : `${n} minutes to read`),
    print: 'Print',
    share: 'Share',
    otherLanguage: 'Two languages',
    code: 'Edition',
    draft: 'This edition is a draft. It has not been reviewed; read it with care.',
    machine: 'This edition was translated by a machine and has not been reviewed; read it with care.',
  },
  /** A text read out by a person. */
  recording: {
    heading: 'Listen',
    /** How long it is. */
    length: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
    recorded: (day: string) => `Recorded on ${day}. What you hear is the text on this page.`,
    /** `changed` is a day. */
    behind: (day: string, changed: string) =>
      `Recorded on ${day}. The words were changed on ${changed}: where they differ, the text on this page holds.`,
    parts: 'Parts',
    /** The link that opens the recording at a time. */
    from: (time: string) => `from ${time}`,
    keep: 'The recording, to keep (MP3)',
    podcast: 'Podcast',
    podcastSummary: 'Our texts, read out. Each stands on its page word for word, with its sources.',
  },
  legal: {
    /** One line above the words; the whole sentence stands below them and on every sheet. */
    short: (checked: string) => `General information, not legal advice. Facts checked to ${checked}.`,
    status: (checked: string) =>
      `General information, not legal advice. Law and practice change and differ by state. Facts checked to ${checked}. Talk to a qualified immigration lawyer about your own case.`,
  },
  blocks: {
    note: 'Note',
    warning: 'Take care',
    ask: 'What you can do',
    hotlineLabel: 'Local hotline',
    placeLabel: 'Meeting place',
    dateLabel: 'Day and time',
    hotlineHelp: 'Write it here before you hand this out.',
    hotlineScreen:
      'No number is printed here, because a wrong one does harm. Ask your local committee for the hotline it has called and checked this week, and write it down before you need it.',
    cardFront: 'Card, front: for the person who carries it',
    cardBack: 'Card, back: for the officer who reads it',
    quoteBy: (who: string) => `${who}`,
    factSource: (source: string, date: string) => `${source}, ${date}`,
    /** What the press prints before each clause of a resolution. */
    whereas: 'Whereas,',
    resolvedFirst: 'Therefore be it resolved, that',
    resolvedNext: 'Be it further resolved, that',
    /** Before the newest bulletin of a topic. */
    whyNow: 'Why now.',
    blank: (what: string) => `Blank: ${what}`,
    meaning: (term: string) => `What “${term}” means`,
    termsUsed: 'Words used here',
    task: { done: 'Done', open: 'To do' },
    credit: (who: string) => `Picture: ${who}`,
  },
  /** What the press says of the facts that it has from the register of claims. */
  claims: {
    /** A title with the sign that follows it, which stands inside the marks here. */
    title: (title: string, sign: '' | ',' | '.') => (/[.?!]$/.test(title) ? `“${title}”` : `“${title}${sign}”`),
    read: {
      copy: 'read in a copy',
      summary: 'read in a summary',
      report: 'read in a report of it',
      quotation: 'read in a quotation',
    },
    checked: (day: string) => `Checked to ${day}.`,
    due: (day: string) =>
      `Facts in this text were to be checked again by ${day}, and nobody has done it yet. Look at the sources before you rely on them.`,
  },
  sheets: {
    heading: 'Print it',
    intro: 'Print at actual size, 100 %. Do not choose “fit to page”.',
    /** What a text is printed as. */
    products: {
      flyer: { slug: 'flyer', name: 'Flyer', help: 'One side, one page, to hand out or tape to a wall.' },
      poster: { slug: 'poster', name: 'Poster', help: 'Few words, large, for a wall or a window.' },
      tiles: {
        slug: 'poster-in-four',
        name: 'Poster in four sheets',
        help: 'The poster, larger, from a printer that takes only small paper: four sheets, glued.',
      },
      tabs: {
        slug: 'tear-off-sheet',
        name: 'Tear-off sheet',
        help: 'For a wall or a notice board: eight tabs with the hotline, to take along.',
      },
      sign: {
        slug: 'sign',
        name: 'Sign in two languages',
        help: 'One side, each language has half of it, for a door, a window or a notice board.',
      },
      tent: {
        slug: 'table-tent',
        name: 'Table tent',
        help: 'One sheet that stands on the break-room table, one language on each face.',
      },
      half: { slug: 'half-sheet', name: 'Half-sheet handbill', help: 'Two on a sheet, to cut and hand out.' },
      quarter: { slug: 'quarter-sheet', name: 'Quarter-sheet handbill', help: 'Four on a sheet, to cut and hand out.' },
      labels: {
        slug: 'labels',
        name: 'Labels',
        help: 'For sheets of address labels: Avery 5160 on Letter, L7160 on A4.',
      },
      stickers: {
        slug: 'stickers',
        name: 'Stickers',
        help: 'Eight on a sheet of adhesive paper, to cut.',
      },
      card: { slug: 'card', name: 'Wallet card', help: 'Ten on a sheet, to cut and carry.' },
      'fold-card': {
        slug: 'fold-over-card',
        name: 'Fold-over wallet card',
        help: 'For a printer with one side: front and back beside each other, five on a sheet.',
      },
      trifold: { slug: 'trifold', name: 'Trifold', help: 'One sheet, folded twice into six panels.' },
      zine: {
        slug: 'zine',
        name: 'One-sheet zine',
        help: 'One side of one sheet, folded and cut once into eight small pages.',
      },
      booklet: { slug: 'booklet', name: 'Booklet', help: 'Pages in printing order, to fold and staple in the middle.' },
      'pocket-booklet': {
        slug: 'pocket-booklet',
        name: 'Pocket booklet',
        help: 'The booklet a quarter of a sheet large, eight pages from each sheet, to cut, fold and staple.',
      },
      pages: { slug: 'pages', name: 'Small pages', help: 'Half-size pages in reading order, for a screen.' },
      form: {
        slug: 'form',
        name: 'Form',
        help: 'One page with rows high enough to write in. Copy it as often as you need.',
      },
      reading: {
        slug: 'reading',
        name: 'Reading copy',
        help: 'The whole text with its sources, for a screen reader, to read or staple.',
      },
    },
    papers: {
      letter: { slug: 'letter', name: 'Letter' },
      a4: { slug: 'a4', name: 'A4' },
      legal: { slug: 'legal', name: 'Legal' },
      oficio: { slug: 'oficio', name: 'Oficio' },
      universal: { slug: 'letter-a4', name: 'Letter or A4' },
      tabloid: { slug: 'tabloid', name: 'Tabloid' },
      a3: { slug: 'a3', name: 'A3' },
      'half-letter': { slug: 'half-letter', name: 'Half letter' },
      a5: { slug: 'a5', name: 'A5' },
    },
    /** Color and size of type. */
    styles: {
      color: { slug: '', name: 'Color' },
      light: { slug: 'ink-light', name: 'Ink-light', help: 'Lines only, little ink, no red.' },
      black: { slug: 'black', name: 'Black only', help: 'For printers that have only black, and for the photocopier.' },
      large: { slug: 'large-print', name: 'Large print', help: 'Type of 18 points or more.' },
      shop: {
        slug: 'print-shop',
        name: 'For a print shop',
        help: 'PDF/X-1a: 3 mm of bleed, black text in one plate, marks in all.',
      },
      riso: { slug: 'riso', name: 'For a riso studio', help: 'Two pages: the plate for red, the plate for black.' },
      fillable: {
        slug: 'fill-in',
        name: 'Fill in on screen',
        help: 'Type what belongs on it before printing: hotline, place and date, and on a form each cell.',
      },
    },
    /** How the sides of the paper are printed. */
    sides: {
      one: { slug: '', name: 'One side' },
      'long-edge': { slug: 'long-edge', name: 'Both sides, flip on the long edge' },
      'short-edge': { slug: 'short-edge', name: 'Both sides, flip on the short edge' },
      fronts: { slug: 'fronts', name: 'Printer with one side only: fronts' },
      backs: { slug: 'backs', name: 'Printer with one side only: backs' },
    },
    twoLanguages: 'Two languages, one on each side',
    file: (product: string, paper: string) => `${product}, ${paper}`,
    /** What a file says of itself in which pages lie as they are printed. */
    forPaper: (address?: string) =>
      `For paper: pages lie here as they are printed.${address ? ` To read on a screen: ${address}` : ''}`,
    sources: (address: string) => `Sources and more: ${address}`,
    page: (page: number, pages: number) => `${page} of ${pages}`,
    /** Small print at the edge of a sheet: what to do with it. */
    /** On the edge of each plate. */
    plates: { red: 'Plate 1 of 2 · print in red', ink: 'Plate 2 of 2 · print in black' },
    onSheet: {
      A1: 'A1 · Cut nothing off this sheet. A2 and B1 are glued over its edges, up to the dashes.',
      A2: 'A2 · Cut off the left edge at the marks. Glue it over A1, up to the dashes.',
      B1: 'B1 · Cut off the upper edge at the marks. Glue it over A1, up to the dashes.',
      B2: 'B2 · Cut off the left and the upper edge at the marks. Glue it on last, over A2 and B1.',
    },
    qrAlt: (address: string) => `Code to scan. It leads to ${address}`,
    ourAddress: 'Write to us',
    contents: 'Contents',
    footnotes: 'Sources and notes',
    /** Above empty lines. */
    ownNotes: 'Notes',
    /** On the dashed line around a wallet card. */
    cutOut: 'Cut out and carry',
    /** The form that sets a committee's own details into a sheet, on the reader's device. */
    local: {
      heading: 'Put your own details on it',
      intro:
        'Write your hotline, meeting place and date, and the single sheets you take from this page carry those that they have room for; the kits do not. It happens on your own device: nothing is sent, nothing is stored, and what you type is gone when you close the page.',
      /** Of details that came with a link. */
      strange: 'These details came with the link, not from us. Check them first: call the number, if there is one.',
      strangeHelp:
        'Anyone can make such a link. Ask whoever sent it where the place and the date come from. The address you opened, with the details in it, is in the history of this browser.',
      checked: 'I have checked all of them, and called the number if there is one.',
      unchecked: 'First check the details that came with the link, and tick the box above them.',
      /** Above the sheets. */
      carries: (details: string) => `This link carries: ${details}`,
      blank: 'These details are not from us. The sheets below stay blank until you have checked them.',
      check: 'Check them',
      carry: (details: string) => `The sheets below carry: ${details}`,
      change: 'Change them',
      remove: 'Remove them',
      /** At each sheet. */
      withThem: 'with these details',
      withSome: (names: string) => `only with: ${names}`,
      withoutThem: 'without these details',
      fields: {
        hotline: { label: 'Local hotline', help: 'Only a number that your committee has called and checked.' },
        place: { label: 'Meeting place', help: 'A public place that everyone may know, with its street.' },
        date: { label: 'Date and time', help: 'As it should stand on the sheet: Tuesday, May 5, 7 p.m.' },
      },
      sheet: 'Sheet',
      button: 'Make my sheet',
      ready: 'Your sheet is ready.',
      save: (file: string) => `Save ${file}`,
      link: 'Link with these details',
      linkHelp:
        'Whoever opens it finds the form filled in, and has to check the details first. Everything you typed stands in the link, and then in the history of that browser, so share it only where the sheet itself may go.',
      copied: 'The link is copied.',
      copy: 'Copy this link:',
      empty: 'Write at least one of the three.',
      characters: (list: string) =>
        `The typeface of the sheet has no ${list}. Leave it out or write it in another way.`,
      /** How many letters a box holds, and how many were typed. */
      long: (field: string, most: number, typed: number) =>
        `The box “${field}” of this sheet holds about ${most} letters, even in the smallest type; yours has ${typed}.`,
      refused: (file: string) => `${file} was not made: see the marked box.`,
      unused: (field: string) => `This sheet has no room for “${field}”.`,
      failed: 'The sheet could not be made. Download it as it is, and write on the blank line.',
    },
  },
  /** Both languages of a text, side by side. */
  both: {
    slug: 'both',
    title: 'In two languages',
    describe: (title: string) => `“${title}”, paragraph by paragraph in two languages.`,
    uneven: 'The two editions are not divided in the same way. What stands in only one of them stands alone.',
    only: (language: string) => `Only in ${language}`,
  },
  /** What happened to a text since it was first published. */
  history: {
    heading: 'What changed',
    superseded: (code: string) => `${code} was replaced:`,
    withdrawn: (code: string) => `${code} was withdrawn:`,
    revised: 'The words of this edition were revised.',
  },
  /** A translation that does not yet say all that its source says. */
  behind: {
    notice: (source: string) => `The text in ${source} has changed since this translation was made.`,
    parts: 'Not up to date here:',
    beginning: 'the beginning',
    notes: 'the sources and notes',
    removed: 'Some of what stands here is no longer in it.',
    read: (source: string) => `Read it in ${source}`,
  },
  /** The page that leads from a printer to the right file. */
  print: {
    slug: 'print',
    title: 'Print it',
    describe: (title: string) =>
      `Every sheet of “${title}”: choose your paper and your printer and take the right file.`,
    first: 'Actual size, 100 %. Print one sheet, look at it, then print the rest.',
    have: 'What printer do you have?',
    /** What most people want, and comes out of every printer. */
    usual: 'The usual',
    usualHelp:
      'One side, in color. Letter is the paper of North America and much of Latin America; elsewhere it is A4.',
    other: 'Another printer, or more than that',
    others: {
      black: 'It has black ink only',
      both: 'It prints both sides',
      turn: 'It prints one side, and you want two',
      parts: 'You want it larger than your paper',
      shop: 'A copy shop prints it for you',
    },
    unsure: 'I’m not sure',
    unsureHelp:
      'The usual needs no test. To find out more, print the test sheet on both sides: its back names your printer.',
    /** Between a file and the one that goes on its back. */
    then: 'then, on the back,',
    choose: 'Choose for yourself',
    chooseHelp:
      'Every combination has an answer. What no file is made for has a dashed frame, and gets its answer by another way.',
    all: (n: number) => `All ${n} files`,
    button: 'All papers and printers',
    products: 'What you can make',
    /** What is seen on a small picture of a sheet. */
    thumbnail: (file: string, title: string) => `${file}: front of “${title}”`,
    answer: {
      title: 'Print this',
      exact: (n: number) => (n === 1 ? '1 file' : `${n} files`),
      otherwise: 'another way',
      otherPaper: (paper: string) => `It is not made on that paper. Put ${paper} into the printer; it takes it.`,
      shop: (paper: string) =>
        `Your printer is too small for it. Take the file to a copy shop, which prints it on ${paper}.`,
      screen: 'It is for a screen and needs no paper.',
      each: 'No sheet of this kind says it in both languages: print one of each.',
      turn: 'Both sides off. Print the first file. Turn the stack over from left to right, put it back in the tray with the first sheet on top, and print the second file. Try it with one sheet first.',
      oddEven:
        'Both sides off. Print the odd pages. Turn the stack over from left to right, put it back in the tray with the first sheet on top, and print the even pages. Try it with one sheet first.',
      parts: (product: string) => `Your printer is too small for it. This comes out of it: ${product}.`,
      style: (wanted: string, given: string) => `It is not made as “${wanted}”; this one is “${given}”.`,
      language: 'It is not made in that; this is the language there is.',
    },
    groups: {
      make: 'What will you make?',
      paper: 'Paper in the printer',
      printer: 'Your printer prints',
      language: 'Language',
      style: 'Ink and letters',
      copies: 'Copies',
    },
    printers: {
      unsure: 'I’m not sure',
      single: 'One side only',
      'long-edge': 'Both sides, flipped on the long edge, like a book',
      'short-edge': 'Both sides, flipped on the short edge, like a notepad',
    },
    /** What to do with the paper when it is printed. */
    fold: {
      flyer: 'Nothing to fold or cut.',
      poster: 'Nothing to fold or cut. A copy shop prints it if your printer is too small.',
      tiles:
        'Lay the sheets out as the small key on each shows: A1 and A2 above, B1 and B2 below. Cut where a sheet says so, and glue each over its neighbor, up to the dashes.',
      tabs: 'Write the hotline on every tab, or put it on the sheet here before you print. Cut between the tabs, from the lower edge up to the dashes, and tape the sheet up by its upper corners.',
      sign: 'Nothing to fold or cut.',
      tent: 'Fold on the dashes with the words outside: across the middle first, then both flaps inward. Tape one flap over the other, a finger wide, and stand it up.',
      half: 'Cut each sheet once, down the middle.',
      quarter: 'Cut each sheet twice, along the marks.',
      labels:
        'Put one sheet of labels in the tray. Print a sheet of plain paper first and hold it against the labels, up to the light. Nothing to cut.',
      stickers: 'Cut along the marks: eight from each sheet. On plain paper, paste them with clear tape over them.',
      card: 'Cut along the marks: ten cards from each sheet. Stiff paper lasts longer in a wallet.',
      'fold-card':
        'Cut along the marks around each pair, five from a sheet. Fold it on the dashes with the words outside, and glue or tape it.',
      trifold: 'Lay the cover face down. Fold the narrow panel in from the right, then the left panel over it.',
      zine: 'Crease the sheet into eight and open it. Cut the slit across the two middle panels, no further. Fold the sheet in half the long way, push both ends together until the slit opens, and close it with the cover outside.',
      booklet:
        'Keep the sheets in order, fold them all together down the middle, and staple twice in the fold. On tabloid and A3 first cut the whole stack across the middle, and lay the upper half, as it is, on the lower half.',
      'pocket-booklet':
        'Keep the sheets in order and cut the whole stack across the middle, at the marks. Lay the upper half, as it is, on the lower half, and take out a blank strip if there is one. Fold all together with the cover outside, and staple twice in the fold.',
      pages: 'For a screen. To print it, take the booklet.',
      form: 'Nothing to fold or cut. Fill it in with a dark pen.',
      reading: 'Staple the upper corner.',
    },
    /** The sheet that tells how a printer turns the paper; read on paper. */
    test: {
      slug: 'printer-test',
      title: 'Printer test',
      front: 'This is the front',
      steps: [
        'Print this file at actual size, 100 %, on both sides if your printer can.',
        'Hold this side up, with the arrow on top.',
        'Turn the sheet over like the page of a book.',
        'The half that now stands upright on top names your printer. Choose that answer on our print pages.',
      ],
      one: {
        title: 'Nothing on the back?',
        text: 'Your printer prints one side only. Learn to turn the stack: print page 1, turn the sheet over from left to right, put it back in the tray, and print page 2. Behind A must stand A. If another letter stands there, or both pages on one side, put the sheet back another way and try again.',
      },
      size: {
        title: 'Is it the right size?',
        text: 'Hold a ruler to this line. From one long mark to the next it is 10 mm. If not, choose “actual size” or “100 %” in the print window.',
      },
      cross:
        'Hold the sheet up to the light. The nearer the two crosses lie to each other, the better fronts and backs will match when you cut.',
      long: { title: 'Long edge', text: 'Both sides, flipped on the long edge, like a book' },
      short: { title: 'Short edge', text: 'Both sides, flipped on the short edge, like a notepad' },
    },
    window: 'In the print window',
    /** Of files in which pages lie as they are printed; the name of those for a screen follows. */
    forPaper: 'These files are for paper. On a screen, or with a screen reader:',
    settings: {
      scale: 'Scale: actual size, 100 %. Not “Fit”, not “Shrink”.',
      paper: 'Paper:',
      one: 'Files for one side: leave both-sided printing off.',
      'long-edge': 'Files for the long edge: both sides on, flip on the long edge.',
      'short-edge': 'Files for the short edge: both sides on, flip on the short edge.',
      single:
        'Fronts and backs: both sides off. Print the fronts. Turn the stack over from left to right, put it back in the tray with the first sheet on top, and print the backs. Try it with one sheet first.',
      light: 'Ink-light files print well in black and white.',
      black: 'Black-only files are drawn for a black printer or a photocopier: they have no red in them.',
      large: 'Large print: as many pages as it takes; staple them.',
      shop: 'Print-shop files: send them as they are, with the crop marks.',
      riso: 'Riso files: page 1 in red, page 2 in black, on one sheet; lay the crosses onto each other.',
      fillable:
        'Files to fill in: open the file in a PDF reader, type, then print. A program such as pdftk must be told “need_appearances”, and what it fills printed from a PDF reader.',
    },
    paper: {
      caption: 'Sheets of paper you need',
      up: (n: number) => `${n} from one sheet`,
      each: (n: number) => (n === 1 ? '1 sheet each' : `${n} sheets each`),
    },
    kit: {
      slug: 'print-kit',
      title: 'The print kit',
      document: 'Kit of this text',
      documentHelp: (files: number) =>
        `All its sheets in every language, ${files} files, with a note on how to print each.`,
      campaign: 'Kit of the whole campaign',
      campaignHelp: (files: number) =>
        `Flyers, cards and booklets of everything we print, in color, on Letter and A4: ${files} files.`,
      /** Where the campaign has too many texts for one kit. */
      part: (kind: string) => `Print kit: ${kind}`,
      partHelp: (files: number) => `Their flyers, cards and booklets, in color, on Letter and A4: ${files} files.`,
      about: (publisher: string) => `Print kit. Published by ${publisher}.`,
      rights: (licence: string) => `You may print, copy and share these sheets (${licence}).`,
      source: (address: string) => `The newest files are at ${address}`,
    },
  },
  cards: {
    heading: 'Share it',
    intro: 'Save a picture and post it where people are.',
    /** Where a picture goes. */
    sizes: {
      og: { slug: 'preview', name: 'Wide picture', help: 'For link previews and posts.' },
      square: { slug: 'square', name: 'Square picture', help: 'For chats and feeds.' },
      portrait: { slug: 'portrait', name: 'Upright picture', help: 'For feeds; it takes more of the screen.' },
      tall: { slug: 'tall', name: 'Tall picture', help: 'For the grid of an Instagram profile.' },
      story: { slug: 'story', name: 'Story', help: 'For stories and statuses, the whole screen of a phone.' },
    },
    /** What a picture says. */
    subjects: {
      headline: { slug: '', name: 'Poster' },
      quote: { slug: 'line', name: 'One line' },
      fact: { slug: 'figure', name: 'One figure' },
      steps: { slug: 'step', name: 'Step by step' },
      event: { slug: 'date', name: 'Invitation' },
      news: { slug: 'news', name: 'News' },
    },
    bothLanguages: { slug: 'two-languages', name: 'Both languages' },
    /** A picture of a series. */
    slide: (slide: number, slides: number) => `${slide} of ${slides}`,
    /** On the cover of a series. */
    steps: (count: number) => `${count} steps`,
    /** At the end of a series whose text asks for nothing by itself. */
    readOn: 'Read it all. Print it. Pass it on.',
    alt: (title: string, drawing: string) => `${title} ${drawing}`,
    /** Said of a card that stands there in another language too. */
    alsoIn: (language: string) => `It says the same in ${language}.`,
  },
  /** The page that gives a person everything to post: pictures, captions, links. */
  share: {
    slug: 'share',
    title: 'Share this',
    describe: (title: string) =>
      `Pictures of “${title}” for each place where people post, with the words to go with them.`,
    button: 'All pictures and captions',
    where: 'Where will you share it?',
    whereHelp: 'Each place has its own shape. The pictures below are the ones that fit.',
    places: {
      whatsapp: 'WhatsApp',
      story: 'A story or status',
      instagram: 'Instagram',
      facebook: 'Facebook',
      telegram: 'Telegram',
      x: 'X',
      bluesky: 'Bluesky',
      mastodon: 'Mastodon',
      mail: 'E-mail or a website',
    },
    anywhere: 'All pictures',
    pictures: 'More pictures',
    save: 'Save the picture',
    send: 'Share the picture…',
    /** The two buttons of the first screen. */
    share: 'Share',
    copyWords: 'Copy the words',
    alt: 'The picture in words (alt text)',
    altHelp: 'Put it where the program asks for alt text, for people who hear the picture.',
    words: 'Words for each place',
    wordsHelp: 'Each is as long as the place takes, and nothing in it is cut off.',
    /** How much of a place's room a post takes. */
    count: (length: number, most: number) => `${length} of ${most} characters`,
    /** What a place has no room for. */
    noRoom: {
      said: (parts: string) => `No room for ${parts}.`,
      fact: 'the fact',
      hashtags: 'every hashtag',
      status: 'the note on legal advice',
    },
    /** What a caption asks for where nobody has written more. */
    ask: 'Read it and pass it on.',
    tags: 'Hashtags',
    address: 'Short address',
    addressHelp: 'The same in every language, easy to say aloud or write by hand.',
    links: 'Open it where you post',
    linksHelp: 'Plain links: nobody learns anything until you open one. Add the picture there.',
    mailName: 'E-mail',
    sms: 'Text message',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The words are selected now: copy them yourself.',
    sendFailed: 'It could not be handed over. Save the picture instead.',
    without: 'For Mastodon and everywhere else, copy a caption and paste it there.',
    server: {
      label: 'Your Mastodon server',
      help: 'For example mastodon.social. It is not kept.',
      button: 'Write on Mastodon',
      wrong: 'Write only the name of the server, for example mastodon.social.',
    },
    /** The campaign's hashtag, and those of topics for captions that nobody has written: letters and digits only, each word with a capital. */
    hashtags: {
      campaign: 'OneClassOneFight',
      rights: 'KnowYourRights',
      home: 'ImmigrantRights',
      workplace: 'WorkersRights',
      unions: 'Unions',
      solidarity: 'ImmigrantRights',
      courts: 'DueProcess',
      detention: 'EndDetention',
      history: 'LaborHistory',
      organizing: 'ImmigrantRights',
    },
    kit: {
      slug: 'share-kit',
      title: 'Everything in one file',
      document: 'Share kit of this text',
      documentHelp: (files: number) => `Its pictures in every language, ${files} files, with captions and alt text.`,
      campaign: 'Share kit of the whole campaign',
      campaignHelp: (files: number) =>
        `A square picture and a story of every text, ${files} files, with captions and alt text.`,
      /** Where the campaign has too many texts for one kit. */
      part: (kind: string) => `Share kit: ${kind}`,
      partHelp: (files: number) => `A square picture and a story of each, ${files} files, with captions and alt text.`,
      about: (publisher: string) => `Pictures and captions to share. Published by ${publisher}.`,
      rights: (licence: string) => `You may post, print and change them (${licence}).`,
    },
    gallery: {
      slug: 'pictures',
      title: 'Pictures to share',
      summary: 'Every text has pictures for chats, feeds and stories, with captions. Choose one to see them all.',
      kinds: 'By kind of text',
    },
  },
  /** The stickers of the campaign; what a sticker says stands line by line. */
  stickers: {
    slug: 'stickers',
    one: 'sticker',
    title: 'Stickers',
    help: 'For WhatsApp, Signal and Telegram: save one and add it, or take the pack.',
    pack: 'All eight as one file',
    readme: 'Stickers, 512 × 512, on a clear ground: WebP for messengers, PNG for everything else.',
    fist: 'A raised fist.',
    names: {
      fist: 'fist',
      door: 'door',
      warrant: 'warrant',
      sign: 'sign-nothing',
      alone: 'nobody-alone',
      vote: 'vote-yes',
      meeting: 'meeting',
      mark: 'one-class',
    },
    words: {
      fist: [] as readonly string[],
      door: ['Keep it shut.'] as readonly string[],
      warrant: ['Ask for', 'the warrant.'] as readonly string[],
      sign: ['Sign nothing.'] as readonly string[],
      alone: ['Nobody', 'stands alone.'] as readonly string[],
      vote: ['Vote yes.'] as readonly string[],
      meeting: ['Come to', 'the meeting.'] as readonly string[],
      mark: ['One class.', 'One fight.'] as readonly string[],
    },
  },
  /** Pictures that move: six seconds, without a sound. */
  moving: {
    slug: 'moving',
    title: 'A story that moves',
    help: 'Six seconds, silent, for a story or a status. It is this picture, line by line; nothing moves until you open it.',
    open: 'Open it',
    save: 'Save the moving story',
  },
  /** A text as a file to keep, beside paper. */
  files: {
    heading: 'Take it with you',
    epub: { name: 'E-book', help: 'EPUB, for phones and readers; works without a connection.' },
    docx: { name: 'Word file', short: 'Word', help: 'To change and fill in, in Word or LibreOffice.' },
    text: { name: 'Plain text', help: 'For a message, an e-mail or a screen reader.' },
    textFile: 'text',
    /** What an e-book says of itself. */
    book: {
      cover: 'Cover',
      coverFile: 'cover',
      start: 'Beginning of the text',
      about: 'About this edition',
      address: 'On the web',
      rights: (licence: string) =>
        `You may copy, change and share this text if you say where it comes from and share it on the same terms (${licence}).`,
      accessibility:
        'The text can be listened to, enlarged and recolored. Pictures that say something are described in words. Headings, contents and notes are linked. Nothing flashes, moves or makes a sound.',
    },
  },
  feeds: {
    heading: 'Follow',
    intro: 'New texts come to you, without an account and without anyone watching.',
    atom: 'Atom feed',
    rss: 'RSS feed',
    json: 'JSON feed',
    library: 'E-book catalogue (OPDS)',
    catalogue: 'List of all files (JSON)',
    title: (siteName: string, kind: string) => `${siteName}: ${kind}`,
    everything: 'everything new',
    books: 'e-books',
    catalogueAbout:
      'Every text we publish, with the address, size and hash of every file, for others to build on: mirrors, apps, reading lists.',
  },
  events: {
    when: 'When',
    where: 'Where',
    spoken: 'Languages',
    access: 'Access',
    unannounced: 'The date is not announced yet',
    writeToUs: 'Write to us for day and place.',
    cancelled: 'Cancelled',
    cancelledOn: (days: string) => `Cancelled on ${days}.`,
    week: 'Every week',
    'two-weeks': 'Every two weeks',
    month: 'Every month, on the same weekday',
    until: (day: string) => `until ${day}`,
    localTime: (place: string) => `Time in ${place}.`,
    calendars: 'Calendars',
    calendarsHelp: 'Subscribe in your calendar program with one of these addresses; changes then come by themselves.',
    calendar: (what: string) => `Calendar: ${what}`,
    all: 'all events',
    calendarSlug: 'calendar',
    none: 'No event has a date yet.',
  },
  cases: {
    active: 'Not over yet',
    goesOn: 'The case goes on',
    resolved: 'No open case',
    /** What became of somebody, as their own people would say it. */
    now: {
      free: { he: 'He is free now', she: 'She is free now', they: 'They are free now' },
      held: { he: 'He is still held', she: 'She is still held', they: 'They are still held' },
      deported: { he: 'He was deported', she: 'She was deported', they: 'They were deported' },
      left: { he: 'He has left the country', she: 'She has left the country', they: 'They have left the country' },
    },
    news: 'What happened, day by day',
    newest: (day: string) => `Newest: ${day}`,
    belongs: 'Part of the case',
    happened: 'Day of the news',
  },
  resolutions: {
    record: 'Who has brought it',
    none: 'Nobody has told us yet. Be the first: bring it to your meeting, then write to us with a link to the minutes or the news.',
    passed: (body: string, day: string) => `${body} passed it on ${day}.`,
    introduced: (body: string, day: string) => `It was introduced at ${body} on ${day}.`,
    proof: (body: string) => `Proof: ${body}`,
    tell: 'Tell us',
  },
  questions: {
    ask: 'Ask your own',
    askWords:
      'Write to us, and we answer by e-mail or here. Leave out names, addresses, workplaces and anyone’s immigration status, your own included: e-mail can be read by others. For advice on your own case, see a qualified immigration lawyer.',
    askButton: 'Ask by e-mail',
    askSubject: 'A question',
  },
  committees: {
    nowhere: 'None in your city?',
    places: 'Places',
  },
  glossary: {
    slug: 'glossary',
    title: 'Glossary',
    summary: 'Words of unions, courts and immigration law, in plain language.',
    other: (language: string) => `In ${language}:`,
  },
  /** The page on keeping texts for when there is no network, and the kit that opens from a stick. */
  keep: {
    slug: 'keep',
    title: 'Keep these pages',
    summary: 'Read and print them without a network: in this browser, or from a stick.',
    browser: 'In this browser',
    what: 'Tick what you want and press the button. This browser then holds the pages you ticked, with their pictures and their main sheets to print, and opens them when there is no network. Nothing is kept before you press it, and nothing that you did not tick.',
    noScript:
      'Keeping pages in the browser needs JavaScript, which is off here. Take the offline kit below; it needs none.',
    choose: 'What to keep',
    rights: 'Rights texts',
    rightsHelp: (texts: number) => `${texts} texts on your rights, with flyers and wallet cards.`,
    more: 'More texts',
    read: (title: string) => `Read “${title}”`,
    keep: 'Keep',
    update: 'Update what is kept',
    remove: 'Remove everything',
    progress: 'How much has come',
    /** What the script says; `size` is in kB. */
    said: {
      total: (size: string) => `To download: ${size}`,
      working: (done: string, all: number) => `${done} of ${all} files`,
      kept: (files: number, size: string) => `Kept in this browser: ${files} files, ${size}. You can go offline now.`,
      older: 'We have changed some of these texts since you kept them. Press “Update what is kept”.',
      removed: 'Everything is removed from this browser: no page is kept, and nothing of ours runs in it.',
      nothing: 'Tick at least one box. To take everything away, press “Remove everything”.',
      offline:
        'No connection to our site. What is kept can be opened and removed; to keep more, come back with a network.',
      unable:
        'This browser cannot keep pages: Tor Browser, private windows, some old browsers and pages opened from a file do not allow it. Take the offline kit below.',
      refused:
        'This browser refused to keep pages; perhaps its settings forbid it, or this is a private window. Nothing was kept. Take the offline kit below.',
      full: 'There is not enough room on this device, or the browser gives us no more. Nothing new was kept. Tick fewer boxes, or make room.',
      broken: 'The connection broke off. Nothing new was kept; what was kept before is still there. Try again.',
      changed:
        'A file came incomplete, or the site changed at this very moment. Nothing new was kept. Load this page again and try once more.',
      stuck: 'The browser did not let everything be removed. Clear the data of this site in the browser’s settings.',
    },
    who: 'Who could see it',
    whoWords: [
      'Anyone who opens this browser on this device can open what is kept, without a network and without a password. They can also see that you chose to keep it.',
      'Whoever holds the unlocked device, or takes it apart, can find it too. A locked device with a long passcode is the best protection; a copy on paper shows less.',
      'We learn nothing of it: to our server it looks like someone reading these pages. No cookie is set and nothing is sent back.',
    ],
    trace: 'How to remove every trace',
    traceWords: [
      'Press “Remove everything” on this page. It also works without a network, if this page is kept.',
      'The browser’s history is its own list of pages you have opened, and we cannot clear it. Open the browser’s settings, choose to clear browsing data, and tick history, cookies and site data, and cached files.',
      'Sheets and kits that you saved lie among your downloads. Delete them there, and empty the trash.',
      'A removed file can sometimes be recovered by experts with the device in hand. If that would put you at risk, do not keep it: read in Tor Browser, or on paper.',
    ],
    kit: {
      title: 'On a stick: the offline kit',
      about:
        'One file to unpack, to hand on by stick, card or cable. Open index.html with a double click: pages, pictures and the main sheets are there, and search works without a network. Nothing runs in the background.',
      /** Where the campaign has so many texts that sheets and pictures to share would make the kit too heavy. */
      aboutPages:
        'One file to unpack, to hand on by stick, card or cable. Open index.html with a double click: every text is there to read, and search works without a network. Sheets and pictures to share have kits of their own, and are printed and posted from the site. Nothing runs in the background.',
      one: (language: string) => `Offline kit, ${language}`,
      all: 'Offline kit, all languages',
      half: 'If unpacking fails, the download was cut short: fetch it again. Inside, verify.sh checks every file.',
      sums: 'The checksums (SHA-256)',
      /** Followed by a command for each system. */
      check: 'A whole download gives the same line of digits. To see it, in the folder where you saved the file:',
      /** Followed by the file and a command. */
      allSums: 'The checksums of all our kits are in one file:',
      answer:
        'The answer must be the name of your file and OK; no answer is a bad one. This shows damage, not who made the kit: only the signed list of the whole site shows that.',
      online: '(online)',
      readme: {
        start: 'Open index.html in any browser. No network is needed.',
        publisher: (name: string) => `Published by ${name}.`,
        date: (day: string) => `Texts as of ${day}. Newer ones may be at the address below.`,
        rights: (licence: string) => `You may copy, print and share everything here (${licence}).`,
        online:
          'Links marked “(online)” lead to our public site and need a network: whoever runs that network can see that you open it.',
        check:
          'To see whether every file came whole and none was added, run in this folder: sh verify.sh (on Windows, open verify.html from our site and choose this folder). It shows damage, not who made the kit: for that, check the ZIP file against the signed SHA256SUMS of our site.',
        trace: 'To remove it, delete this folder and the ZIP file, and empty the trash.',
      },
    },
  },
  /** What works on the reader's own device: nothing is sent and nothing is kept. */
  tools: {
    slug: 'tools',
    title: 'Tools',
    summary: 'What a committee needs tonight, made on your own phone or computer.',
    promise:
      'It all happens on this device. Nothing you choose or type is sent to us or to anyone, and nothing is kept: close this page, and it is gone.',
    /** Said on the page of a tool where its script does not run; what can be done all the same follows. */
    without: 'This tool needs JavaScript and a browser of the last few years. Here one of them is missing.',
    save: (name: string) => `Save ${name}`,
    pages: {
      packet: {
        slug: 'packet',
        title: 'Make a packet',
        summary:
          'Choose texts and put them in order. Out comes one PDF for your printer, with a cover, and your hotline on every sheet.',
        without: [
          'Without it: open a text below, choose “Print it”, and take its sheets one by one. Write your hotline on the blank line.',
        ],
      },
      impose: {
        slug: 'booklet',
        title: 'Print any PDF as a booklet',
        summary:
          'A booklet, a zine, several pages on a sheet or a poster in parts: from your own PDF or ours, for your printer.',
        without: [
          'Without it: our own texts are ready as booklets, zines and posters; see “Print it” on the page of each.',
          'For other PDFs, look in your printer’s window for “Booklet” and “Pages per sheet”.',
        ],
      },
      listen: {
        slug: 'listen',
        title: 'Listen to a text',
        summary: 'Your phone or computer reads a text out, sentence by sentence, with a voice of its own.',
        without: [
          'Without it: your device can read pages out by itself. On an iPhone look in Settings › Accessibility › Spoken Content, on Android in Settings › Accessibility › Select to Speak.',
        ],
      },
      link: {
        slug: 'committee-link',
        title: 'A link for your committee',
        summary:
          'One address with your hotline, place and date. Whoever opens it finds the packet, the sheets, the resolution and a picture already filled in.',
        without: [
          'Without it: write your hotline, place and date on the sheets by hand; each has a blank line for them.',
        ],
      },
      event: {
        slug: 'event',
        title: 'Announce an event',
        summary:
          'What, where and when. Out come a flyer, two pictures to post, a sign-up sheet, an entry for the calendar and a message.',
        without: [
          'Without it: write the flyer by hand, large, with the day, the hour and the street. For sign-ups print our contact sheet.',
        ],
      },
      fill: {
        slug: 'fill-in',
        title: 'Fill in the resolution',
        summary:
          'Type the name of your local and the dates once. Out come a Word file, a PDF, plain text and a text to read aloud.',
        without: [
          'Without it: take the Word file and click each gray blank to type over it. Or print the reading copy and fill it in by hand.',
        ],
      },
      photo: {
        slug: 'photo',
        title: 'Make a photo safe to post',
        summary:
          'Cover faces, badges and plates, see what the file says of place, day and phone, and save a new one that says nothing.',
        without: [
          'Without it: cover faces and badges with solid boxes in the photo app of your phone. Do not blur: a blur can be undone.',
          'Then take a screenshot of the covered photo and post the screenshot. It does not have the place that the camera wrote down.',
        ],
      },
      card: {
        slug: 'make-a-picture',
        title: 'Make your own picture to post',
        summary:
          'Your meeting, your strike, your hotline: your words on our drawings, in every size and in both languages.',
        without: [
          'Without it: pictures of every text are ready; see “Share this” on the page of each. Write your number into the words that you post with it.',
        ],
      },
    },
    card: {
      begin: 'Begin with',
      own: 'My own words',
      /** On the page to share a text from. */
      link: 'Put your committee on it',
      fixed:
        'This text is about rights, so its words stay as they were checked. Add your committee, its number, a place and a day.',
      says: 'What it says',
      headline: 'Large',
      headlineHelp: 'One sentence or two. Begin a new line where the picture should.',
      question: 'A question above it, small',
      second: (language: string) => `The same in ${language}, if it should speak both`,
      maker: 'Who calls, where and when',
      committee: 'Your committee or local',
      committeeHelp: 'It stands at the foot of the picture: nobody should wonder who is speaking.',
      hotline: 'Your number or address',
      hotlineHelp: 'Only one that you have called and checked this week.',
      place: 'Place',
      day: 'Day',
      dayHelp: 'With a day it becomes an invitation.',
      hour: 'Hour',
      looks: 'How it looks',
      drawing: 'Drawing',
      design: 'Design',
      designs: {
        band: 'The drawing across it',
        type: 'Words alone, as large as they go',
        scene: 'The drawing to all edges',
        split: 'Two halves',
        banner: 'On a banner',
        leaflet: 'On a leaflet',
        ballot: 'On a ballot',
        answer: 'A question and its answer',
      },
      ground: 'Color',
      grounds: { light: 'Paper', red: 'Red', ink: 'Black' },
      size: 'Shape',
      preview: 'Your picture',
      make: 'Make it in every shape',
      name: 'picture',
      said: {
        empty: 'Write what the picture says.',
        unsigned: 'Write the name of your committee. A picture without a name could be anybody’s.',
        ready: 'Save the shapes that you need, and post the words with them.',
        notMade: (size: string, why: string) => `${size}: ${why}`,
        weak: (word: string) =>
          `A line ends with “${word}”, which leads on. Say it in other words, or begin the lines yourself.`,
        numberless: (size: string) =>
          `${size}: name and number have no room side by side. The name stands on it; write the number in your post.`,
        failed: 'Your browser could not draw this.',
        signs: (signs: string) => `The typeface does not have: ${signs} Write it in letters.`,
        word: (word: string) => `“${word}” is wider than the picture. Use a shorter word.`,
        lines: (needed: string, fit: string) =>
          `This takes ${needed} lines in the smallest type, and ${fit} fit. Say it shorter.`,
        wide: (words: string) => `“${words}” is wider than the picture. Shorten it.`,
        caption: 'Words to post with it',
      },
    },
    fill: {
      /** On the page of a resolution. */
      link: 'Fill it in here',
      /** Which text it was made from. */
      model: (title: string) => `Model text: “${title}”,`,
      fields: 'The blanks',
      fieldsHelp: 'What you leave empty stays a blank in brackets. Below each field are the words it stands in.',
      undo: 'Undo',
      clear: 'Empty all fields',
      read: 'To read aloud',
      committee: 'Put it into a committee link',
      carried: 'These words came with the link, not from us. Read them before you use them.',
      own: 'The Word file from the stick',
      ownHelp: (name: string) =>
        `Opened from a stick, this page can fetch nothing. Choose ${name}: it lies in the folder of this text.`,
      make: 'Make the files',
      said: {
        open: (n: number) =>
          n === 1
            ? '1 blank is still open; it stands in brackets.'
            : `${n} blanks are still open; they stand in brackets.`,
        all: 'All blanks are filled in. Read it once more before you print it.',
        working: 'Making the files…',
        aloudName: 'read-aloud',
        offline:
          'The Word file could not be fetched. Choose it from this device, or try again where there is a network. The other files are ready.',
        gone: 'The Word file was not found on this site. The other files are ready.',
        noWord:
          'The file you chose is not the Word file of this resolution, or its blanks were changed. The other files are ready.',
        letters: (letters: string) =>
          `The PDF has no letters for: ${letters} Write them in another way; the other files have them as they are.`,
        memory: 'This device has too little memory for one of the files. Close other tabs and apps, and try again.',
      },
    },
    listen: {
      /** On the page of a text. */
      link: 'Listen',
      texts: 'Choose a text',
      most: 'There are more texts than stand here. On the page of each one is “Listen”.',
      read: 'Read it to me',
      back: 'Back a sentence',
      on: 'On a sentence',
      stop: 'To the beginning',
      rate: 'How fast',
      rates: { 0.6: 'Very slowly', 0.8: 'Slowly', 1: 'As usual', 1.2: 'Fast' },
      local:
        'Only voices that speak on this device are used. Voices that send the words to a company to be spoken are left out.',
      own: 'The page of a text from this stick',
      ownHelp: 'Opened from a stick, this page can fetch nothing. Choose index.html in the folder of the text.',
      said: {
        listen: (title: string) => `Listen: ${title}`,
        listenShort: 'Listen',
        wait: 'Pause',
        loading: 'Fetching the text…',
        noVoice: (language: string) =>
          `This browser has no voice on this device for this language: ${language}. Your device’s settings can add one, under “Accessibility” or “Language”. The text stands below.`,
        noSpeech: 'This browser cannot read aloud. Try another one on this device. The text stands below.',
        failed: 'The voice stopped. Press the button to go on from this sentence.',
        gone: 'This text was not found on this site. Choose one below.',
        offline: 'The text could not be fetched. Try again where there is a network.',
        foreign: 'This is no page of a text of ours. Choose index.html in the folder of a text.',
      },
    },
    link: {
      text: 'A text to print',
      noText: 'None',
      model: 'A resolution',
      noModel: 'None',
      modelHelp:
        'To send a resolution with its blanks filled in, fill it in first, and press “Put it into a committee link” on its page.',
      opens: 'It opens',
      make: 'Make the link',
      copy: 'Copy the link',
      said: {
        packet: 'Make a packet',
        print: 'Print the text',
        fill: 'Fill in the resolution',
        card: 'Make a picture',
        name: 'The link',
        code: 'Code to scan that opens the link',
        copied: 'The link is copied.',
        copyFailed: 'Copy it from the field above.',
        number:
          'This link holds a telephone number. It is not sent to our server, but it stays in every chat and every browser history that the link goes through. Send it only where the number itself may go.',
        long: (letters: string, most: string) =>
          `The link has ${letters} letters, and a code to scan takes at most ${most}. Send it as it is, or leave something out.`,
        carried: 'They are in the fields below. The pages it opens ask you to check them once more.',
      },
    },
    event: {
      kind: 'What kind',
      kinds: ['Meeting', 'Picket', 'Rally', 'Court hearing', 'Training', 'Film and talk'] as readonly string[],
      title: 'What it is called',
      day: 'Day',
      hour: 'Hour',
      long: 'How long',
      lengths: { 60: '1 hour', 90: '1 hour 30', 120: '2 hours', 180: '3 hours' },
      by: 'Who organizes it',
      byHelp: 'The committee, union or group that answers for it. It stands at the foot of the flyer.',
      optional: 'May stay empty.',
      about: 'What else',
      aboutHelp: 'Child care, interpretation, what to bring.',
      make: 'Make it all',
      copy: 'Copy the message',
      names: { flyer: 'flyer', sheet: 'sign-up', calendar: 'event', picture: 'picture' },
      sheet: {
        title: 'I am in',
        columns: ['Name I want used', 'How to reach me', 'What I will do'] as readonly string[],
        keep: [
          'No status, no country, no home address. Each person writes for themselves.',
          'One person keeps this sheet. No photo of it. It is torn up when all have been called.',
        ] as readonly string[],
      },
      said: {
        hotline: (number: string) => `Call: ${number}`,
        by: (who: string) => `Organized by ${who}`,
        message: 'The message',
        missing: 'Name, day, hour, place and who organizes it are needed.',
        alt: 'The pictures in words (alt text)',
        past: 'This day and hour are past. Look at them once more.',
        letters: (letters: string) => `The flyer has no letters for: ${letters} Write them in another way.`,
        copied: 'The message is copied.',
        copyFailed: 'Copy it from the field above.',
        memory: 'This device has too little memory for it. Close other tabs and apps, and try again.',
      },
    },
    packet: {
      texts: 'Choose texts',
      find: 'Find a text by its title',
      add: 'Add',
      addTo: (title: string) => `Add to the packet: ${title}`,
      /** Where there are more texts than the page lists. */
      most: 'There are more texts than stand here. On the print page of each one is “Put it into a packet”.',
      /** On the print page of a text. */
      link: 'Put it into a packet',
      files: 'PDFs from this device',
      filesHelp:
        'Yours or ours. If you opened this page from a stick, choose our sheets here: they lie in the folder of each text.',
      order: 'Your packet',
      orderHelp:
        'What you choose stands in the address of this page after #, so that you can send it. Your details do not.',
      empty: 'Nothing is in it yet.',
      as: (title: string) => `What is printed of: ${title}`,
      up: (title: string) => `Earlier: ${title}`,
      down: (title: string) => `Later: ${title}`,
      out: (title: string) => `Take out: ${title}`,
      printer: 'Your printer',
      both: 'Both languages',
      details: 'Your committee',
      detailsHelp:
        'These stand on the cover and on every sheet that has room for them. Leave out what you do not have.',
      make: 'Make the packet',
      cancel: 'Cancel',
      progress: 'How far it is',
      name: 'packet',
      cover: {
        title: 'Packet',
        contents: 'In this packet',
        sheets: (n: number) => (n === 1 ? '1 sheet' : `${n} sheets`),
        total: (n: number) => (n === 1 ? '1 sheet of paper with this cover' : `${n} sheets of paper with this cover`),
      },
      said: {
        loading: 'Fetching what there is of it…',
        gone: (title: string) => `“${title}” was not found on this site. Take it out, or choose it again.`,
        offline: (title: string) =>
          `“${title}” could not be fetched. Without a network, choose its sheets under “PDFs from this device”.`,
        full: (most: number) => `A packet holds at most ${most} things.`,
        nothing: 'Put at least one text or PDF into the packet.',
        unchecked: 'First check the details that came with the link, and tick the box above them.',
        working: (done: string, all: number) => `${done} of ${all} done`,
        ready: (n: number) =>
          n === 1 ? 'The packet takes 1 sheet of paper.' : `The packet takes ${n} sheets of paper.`,
        about: (title: string, sentence: string) => `${title}: ${sentence}`,
        cancelled: 'Given up. Nothing was made.',
        memory: 'This device has too little memory for this packet. Make it of fewer texts.',
        zip: 'In the ZIP each sheet is a file of its own, in this order.',
      },
    },
    impose: {
      choose: 'Choose a PDF',
      chooseHelp:
        'Yours or one of ours, from this device. It is opened here and not uploaded. You can also drop it here.',
      what: 'What will you make?',
      schemes: {
        booklet: {
          slug: 'booklet',
          name: 'Booklet',
          help: 'Folded once, stapled in the fold. Up to 48 pages.',
          fold: 'Keep the sheets in order, fold them all together down the middle, and staple twice in the fold.',
        },
        stacked: {
          slug: 'small-booklet',
          name: 'Small booklet, cut and stacked',
          help: 'Half as large, from half the paper. Up to 48 pages.',
          fold: 'Keep the sheets in order and cut the whole stack across the middle, at the marks. Lay the upper half, as it is, on the lower half, and take out a blank strip if there is one. Fold all together with the first page outside, and staple twice in the fold.',
        },
        zine: {
          slug: 'zine',
          name: 'One-sheet zine',
          help: 'One side of one sheet, one cut, no staple. Up to 8 pages.',
          fold: 'Crease the sheet into eight and open it. Cut the slit across the two middle panels, no further. Fold the sheet in half the long way, push both ends together until the slit opens, and close it with the first page outside.',
        },
        pages: {
          slug: 'several-pages',
          name: 'Several pages on a sheet',
          help: 'To read it all from less paper.',
          fold: 'Nothing to fold or cut. Staple the upper corner.',
        },
        copies: {
          slug: 'handbills',
          name: 'The same page several times',
          help: 'Handbills. A second page goes on the back.',
          fold: 'Cut along the marks.',
        },
        tiles: {
          slug: 'poster',
          name: 'Poster in parts',
          help: 'One page as large as several sheets.',
          fold: 'Row A is on top, B below it; 1 is at the left. Cut the left and the upper edge at the marks, where a sheet has them, and glue each sheet over its neighbors, up to the dashes.',
        },
      },
      up: 'Pages on a side',
      across: 'Sheets',
      acrossOf: (n: number) => `${n} × ${n}`,
      first: 'From page',
      last: 'To page',
      creep: 'Paper thickness',
      creepHelp: 'Thick paper pushes the inner pages of a booklet out; they are drawn in by as much.',
      millimeters: (n: string) => `${n} mm`,
      creepNone: 'Do not correct',
      marks: 'Print marks for folding and cutting',
      preview: 'How the pages lie',
      make: 'Make the PDF',
      cancel: 'Cancel',
      progress: 'How far it is',
      said: {
        opening: 'Opening the PDF…',
        opened: (pages: number, size: string) => (pages === 1 ? `1 page, ${size}.` : `${pages} pages, ${size}.`),
        size: (width: string, height: string) => `${width} × ${height} mm`,
        front: (sheet: string, pages: string) => `Sheet ${sheet}, front: ${pages}`,
        back: (sheet: string, pages: string) => `Sheet ${sheet}, back: ${pages}`,
        one: (sheet: string, pages: string) => `Sheet ${sheet}: ${pages}`,
        blank: 'blank',
        moreSides: (n: number) => (n === 1 ? 'and 1 side more' : `and ${n} sides more`),
        sheets: (n: number) => (n === 1 ? 'It takes 1 sheet of paper.' : `It takes ${n} sheets of paper.`),
        fronts: 'fronts',
        backs: 'backs',
        cancelled: 'Given up. Nothing was made.',
        locked:
          'This PDF is locked with a password. Open it with the password, print it into a new PDF, and choose that one.',
        broken: 'This PDF cannot be opened: it is damaged or cut short. Fetch it again from where you have it.',
        foreign: 'This is no PDF. In a word processor or a browser, “Print” can save one.',
        memory: 'This device has too little memory for this PDF. Close other tabs and apps, or take fewer pages.',
        many: (pages: number, most: string) =>
          `These are ${pages} pages, and at most ${most} are laid out at a time. Choose from which page to which.`,
        tooMany: (pages: number, most: string) =>
          `These are ${pages} pages, and this takes at most ${most}. Choose from which page to which.`,
        range: 'The first page must come before the last one.',
      },
    },
    photo: {
      choose: 'Choose a photo',
      chooseHelp:
        'JPEG, PNG or WebP; HEIC, the iPhone’s own form, if your browser can open it. You can also drop it here.',
      picture: 'The photo, with what you have covered',
      tellsTitle: 'What this file says besides the picture',
      /** What a picture's file can give away, the gravest first. */
      tells: {
        place: 'The place where it was taken.',
        person: 'The name of a person in it.',
        contact: 'Somebody’s address, e-mail or telephone.',
        author: 'The name of whoever took it.',
        owner: 'The name of whoever owns it or the camera.',
        editor: 'The name of whoever wrote its caption or changed it.',
        serial: 'The serial number of the camera or lens.',
        preview: 'A small copy of it, which may still show what was cropped or covered later.',
        second: 'More pictures than the one you see.',
        more: 'More data after the picture, such as the film and sound of a live photo.',
        between: 'Data between its parts that nobody sees.',
        maker: 'Notes in the camera’s own form, which may hold serial numbers and places.',
        path: 'The name of a folder or file on a computer.',
        caption: 'A caption, title or description.',
        keywords: 'Keywords.',
        comment: 'A comment.',
        id: 'A number that leads to the phone or to other copies.',
        record: 'A record of how it was made (C2PA).',
        time: 'The day and hour when it was taken or changed.',
        device: 'The phone, camera or program.',
        colours: 'A color profile, which can name a device or a person.',
        text: 'A text.',
        other: 'Notes that nobody needs to see the picture.',
      },
      /** The parts of a file that hold it, by their names. */
      kinds: {
        EXIF: 'EXIF',
        XMP: 'XMP',
        IPTC: 'IPTC',
        'a comment': 'comment',
        'a text': 'text',
        'a time': 'time',
        'a colour profile': 'ICC profile',
        'a preview': 'thumbnail',
        'a record of its making': 'C2PA',
        'more pictures': 'more pictures',
        'other notes': 'other notes',
        'data between its parts': 'data between the parts',
        'data after the picture': 'data after the picture',
      },
      cover: 'Cover and crop',
      coverHelp:
        'Draw a box over each face, badge, plate and house number. A box is solid paint: what is under it is not in the new file.',
      keys: 'By keyboard: “Add a box”, then the arrow keys move it, Shift with an arrow changes its size, Delete takes it away.',
      add: 'Add a box',
      remove: 'Remove the box',
      crop: 'Crop',
      whole: 'Whole photo',
      left: 'Turn left',
      right: 'Turn right',
      undo: 'Undo',
      saveTitle: 'Save it anew',
      size: 'Longest side',
      sizes: (pixels: string) => `${pixels} pixels`,
      type: 'Form',
      jpeg: 'JPEG, for photos',
      png: 'PNG, for screenshots',
      make: 'Make the new photo',
      unseen: 'What this page cannot see',
      unseenWords: [
        'Faces in windows, mirrors, glasses and screens.',
        'Tattoos, scars, hands, jewelry, a uniform or a jacket that people know.',
        'Street signs, shop fronts, house numbers, school and church names: they tell the place without any GPS.',
        'Other photos of the same day, posted by somebody else.',
        'Ask everyone who is in it before you post it. If you are not sure, do not post it.',
      ],
      said: {
        opening: 'Opening the photo…',
        opened: (width: string, height: string) => `The photo is open: ${width} × ${height} pixels.`,
        nothing: 'Nothing: this file holds the picture alone.',
        unread:
          'Nobody here can read what a file of this kind says besides the picture. The new file will say nothing.',
        terms: (notes: string) => `In the file’s own terms: ${notes}.`,
        note: (kind: string, bytes: string) => `${kind} (${bytes} bytes)`,
        box: (number: string, place: string) => `Box ${number}; from the left, from the top, width, height: ${place}`,
        frame: (place: string) => `What is kept; from the left, from the top, width, height: ${place}`,
        ready: (width: string, height: string, kilobytes: string) =>
          `A new file was made: ${width} × ${height} pixels, ${kilobytes} kB. It was read back, and holds the picture alone.`,
        removed: (parts: number) => `Left behind: all that the old file said, in ${parts} parts.`,
        boxes: (boxes: string) => `Painted over: ${boxes}.`,
        noBoxes: 'Nothing is painted over: no face, no badge, no plate?',
        none: 'This is no photo that a browser opens. Choose a JPEG, PNG or WebP.',
        heic: 'This browser cannot open HEIC. On an iPhone choose Settings › Camera › Formats › Most Compatible and take the photo again, or take a screenshot of it and open that.',
        large: (megapixels: string, most: string) =>
          `This photo has ${megapixels} megapixels, and this page opens at most ${most}. Take it again in the camera’s usual setting, or make it smaller first.`,
        damaged: 'This photo cannot be opened: the file is damaged or cut short. Copy it from the phone again.',
        memory:
          'This device has too little memory for this photo. Close other tabs and apps, or make the photo smaller first.',
        unclean:
          'This browser writes notes of its own into pictures, and they could not be taken out. Nothing was saved. Use another browser.',
      },
    },
  },
  map: {
    slug: 'everything',
    title: 'Everything',
    summary: 'Every page of this site in one list.',
    more: 'More',
  },
  /** Choices that leave fewer documents in a list, without JavaScript. */
  filter: {
    title: 'Shorten this list',
    topic: 'Topic',
    place: 'Place',
    all: 'All',
    none: 'Nothing here is about both. Choose “All” in one of the two.',
  },
  involved: {
    join: 'Join the network',
    donate: 'Donate',
  },
  search: {
    slug: 'search',
    title: 'Search',
    summary: 'Find a word in everything we publish in English, or look through it by topic.',
    label: 'What are you looking for?',
    noScript: 'Searching needs JavaScript. Without it, everything is listed here by topic, by kind and from A to Z.',
    /** Where nobody has written down yet which endings a language has. */
    asWritten: 'Words are found here as they are written: endings are not taken off.',
    loading: 'Getting the index ready…',
    failed: 'The index could not be loaded. Everything is listed below by topic, by kind and from A to Z.',
    none: (query: string) => `No text of ours answers “${query}”.`,
    count: (n: number, query: string) => (n === 1 ? `1 text for “${query}”` : `${n} texts for “${query}”`),
    listed: (n: number) => (n === 1 ? '1 text' : `${n} texts`),
    results: 'Results',
    more: 'More results',
    /** A slip was mended. */
    showing: (query: string) => `Showing “${query}”.`,
    asTyped: (query: string) => `Search for “${query}” as typed`,
    /** What stands in no text. */
    unknown: (words: string) => `None of our texts is about: ${words}.`,
    near: 'What comes near',
    /** While the index is on its way. */
    titles: 'Titles with these words',
    /** When nothing is found. */
    person: 'Ask a person',
    personHelp:
      'Write to us. We answer about this campaign and its texts; we are not lawyers and give no legal advice:',
    personNear: 'Committees near you, with local numbers to call',
    link: 'Link to this search',
    linked: 'Copied. Whoever opens the link sees this search.',
    linkShown: 'The link stands in the address bar now.',
    lines: 'Look in every line',
    linesTitle: 'In the lines of our texts',
    noLines: 'No line of our texts says it either.',
    /** What a file is called beside a result. */
    files: {
      card: 'Card',
      poster: 'Poster',
      sign: 'Door sign',
      flyer: 'Flyer',
      sticker: 'Stickers',
      booklet: 'Booklet',
      trifold: 'Trifold',
      zine: 'Zine',
      pdf: 'To read on paper',
      epub: 'E-book',
      word: 'Word file',
      text: 'Plain text',
      picture: 'Picture to share',
    },
    unfiltered: (n: number) => (n === 1 ? '1 text without your choices' : `${n} texts without your choices`),
    /** What the other languages have. */
    elsewhere: (language: string) => `Also in ${language}`,
    askElsewhere: (language: string) => `Search in ${language} too`,
    filters: 'Show only',
    all: 'All',
    kind: 'Kind',
    topic: 'Topic',
    city: 'City',
    lists: 'Look through everything',
    /** Before the name of a topic or a kind, or before a letter, in an address. */
    slugs: { lists: 'lists', topic: 'topic', kind: 'kind', letter: 'letter' },
    byTopic: 'By topic',
    byKind: 'By kind',
    byLetter: 'From A to Z',
    term: 'Glossary',
  },
  /** Lists that are too long for one page. */
  parts: {
    /** Before the number, in an address. */
    slug: 'page',
    label: 'Pages of this list',
    previous: 'Previous page',
    next: 'Next page',
    page: (n: number) => `Page ${n}`,
    titled: (title: string, n: number) => `${title}, page ${n}`,
  },
  /** The page of words from titles, headings and the glossary. */
  wordIndex: {
    slug: 'words',
    title: 'Index of words',
    summary: 'Words from our titles, headings and glossary, from A to Z, with the texts they lead to.',
    letters: 'Letters',
    meaning: 'what it means',
    count: (n: number) => (n === 1 ? '1 word' : `${n} words`),
    /** Words that nobody looks up; short ones are left out anyhow. */
    skip: 'about after again against also another anybody anyone because been before being between both came cannot come comes could does done down each even ever every first from gets give goes have having here hers himself into itself just know like made make makes many more most much must need never nobody once only other others ours over really same says should since some someone something still such take taken takes than that their them then there these they this those through under until upon very want what when where which while whom whose will with without would your yours yourself',
  },
  home: {
    printNow: 'Print now',
    readNow: 'Read',
    urgent: 'Urgent',
    urgentHelp: 'Agents at the door or at work? Read this first.',
    thisWeek: 'What to do this week',
    news: 'News',
    questions: 'Questions coworkers ask',
    longer: 'Read and study',
    all: (kind: string) => `All: ${kind}`,
    getInvolved: 'Get involved',
    involvement:
      'Bring a resolution to your local, join or start a defense committee, hand out these leaflets, or put us in touch with others who organize this way.',
    cities: (list: string) => `Committees are being built or strengthened in cities including ${list}.`,
  },
  /** The page of an edition code, said once in each language. */
  codes: {
    current: 'This edition is current',
    currentWords: (date: string) => `In print since ${date}. Make more copies and hand them out.`,
    superseded: 'There is a newer edition',
    supersededWords: (date: string) => `The one in your hand was replaced on ${date}. Please hand out the new one.`,
    withdrawn: 'Please take it down',
    withdrawnWords: (date: string) =>
      `We withdrew this edition on ${date}. Do not hand it out, and take down the copies you see.`,
    changed: 'What changed:',
    why: 'Why:',
    read: 'Read it',
    print: 'Print it',
    readNew: 'Read the new one',
    printNew: 'Print the new one',
  },
  /** Checking a copy of the site: the script, the saved page and the note for mirrors say these. `%1` and so on are filled in. */
  copies: {
    title: 'Check a copy of this site',
    note: 'Copy this site (text file)',
    why: 'Copies of this site keep our words in reach when the site itself is blocked. A copy can also be changed. This tells you whether every file is as we published it.',
    save: 'Save this page, take it from a place you trust, and open it from your own disk. It sends nothing anywhere.',
    folder: 'The folder with the copy',
    key: 'The public key of the publisher, if you have it',
    keyHelp: 'Take the key from somewhere else than the copy: from a member, from paper, from another site.',
    serial: 'The highest release number you have seen, if you know one',
    check: 'Check',
    working: 'Checking %1 files…',
    noScript: 'This page needs JavaScript. Without it, use the script verify.sh.',
    changed: 'CHANGED: %1 is not the file we published.',
    missing: 'MISSING: %1 should be here and is not.',
    extra: 'ADDED: %1 is not ours; somebody put it there.',
    unread: 'NOT READ: %1 could not be read, so nobody knows what is in it.',
    irregular: 'NOT A FILE: %1 is a link or a device, and not ours.',
    oddName: 'NAME: “%1” has characters that cannot be shown (each is a “?” here), and is not a name of ours.',
    unreadFolder: 'NOT READ: a folder could not be read to its end. Files could be hidden in it.',
    usage: 'NOT CHECKED: that is not how the script is run, so nothing could be checked. Run it like this: %1',
    badNumber:
      'NOT CHECKED: the number of a release has one to six digits and nothing else, so nothing could be checked.',
    noTool: 'NOT CHECKED: nothing could be checked, because something it needs is missing here or does not work: %1.',
    noMinisign:
      'NOT CHECKED: nothing could be checked, because checking the signature takes this: %1. Do not trust this copy yet.',
    noList:
      'NOT CHECKED: there is no SHA256SUMS here that can be read, so nothing could be checked. Copy the whole site again.',
    badList: 'NOT CHECKED: SHA256SUMS is damaged, so nothing could be checked. Copy the whole site again.',
    badKey:
      'NOT CHECKED: that is not a public key, so nothing could be checked. A key is one line of 56 letters and begins with RW.',
    needKey:
      'NOT CHECKED: the number of a release counts only when it is signed, so nothing could be checked. Give the public key too.',
    halted:
      'NOT CHECKED: the check stopped before its end, so nothing is known about this copy. Try again, or use another machine.',
    stripped:
      'NO SIGNATURE: there is a key, but this copy has no signature. Somebody may have taken it away. Do not trust this copy.',
    noSignature:
      'NOT SIGNED: nobody vouches for this copy. Damage would show, but whoever made the copy could have changed the files and their list together.',
    noKey:
      'SIGNATURE NOT CHECKED: no public key was given. Damage would show, but whoever made the copy could have changed the files and their list together.',
    otherBrowser: 'a newer browser, or verify.sh with minisign',
    badSignature: 'BAD SIGNATURE: the list of files was changed after it was signed. Do not trust this copy.',
    badSignatureFile: 'BAD SIGNATURE: the signature or the key cannot be read. Do not trust this copy.',
    wrongKey: 'WRONG KEY: the list is signed with another key than the one you gave. Do not trust this copy.',
    otherRelease: 'WRONG RELEASE: the signature is for another release than the files say. Do not trust this copy.',
    release: 'This is release %1 of %2.',
    older:
      'OLD: this is release %1 of %2, and you know of release %3. The files are ours, but warnings in them may be out of date.',
    stale:
      'OLD: this is release %1 of %2, and today is %3. The files are ours, but more than a year old: look for a newer release.',
    clock: 'AGE NOT CHECKED: the clock of this machine is wrong or missing, so an old release would look new.',
    good: 'All %1 files are as their list says.',
    signed: 'The signature is right: the list comes from whoever holds the key.',
    bad: 'Wrong files: %1. Do not hand this copy on.',
    mirror: {
      copy: 'To copy the site (%1 MB or more), run one of these two lines where the copy shall lie. Read the script first: it is short.',
      again:
        'The copy lies in the folder %1. The same line brings it up to date: only what is new or changed is fetched, and the copy before stays beside it until the next time.',
      check:
        'To check the copy for damage. The script inside a copy says whatever its maker wants it to say, so use one that you already had from our site:',
      keyed:
        'To know that it is ours, use the public key that a person you trust gave you and the highest release number you know. If it is ours, the first line says that the signature is right and the last names the release. Anything else proves nothing:',
      serve:
        'Any host can serve the folder as it is, at its root or below any path, and so can a stick, an onion address or IPFS. Files for hosts are in hosting/ (nginx, Caddy) and in _headers and _redirects (Netlify, Cloudflare Pages). Leave all files as they are: who checks your copy is told of every change.',
      script: {
        usage: 'NOT COPIED: that is not how the script is run. Run it like this: %1',
        noTool: 'NOT COPIED: something it needs is missing here or does not work: %1.',
        noFolder: 'NOT COPIED: %1 cannot be written or moved here.',
        notOurs: 'NOT COPIED: %1 is there and is no copy of a site. Name another folder.',
        noList: 'NOT COPIED: there is no list of files to be had from %1. Your copy is as it was.',
        badList: 'NOT COPIED: the list of files that came is damaged. Your copy is as it was.',
        halted:
          'NOT WHOLE: files that did not come or are not as listed: %1. Your copy is as it was. Run the same line again; it goes on from here.',
        whole: 'The copy in %1 is whole: %2 files, of which %3 were fetched now. Check it with verify.sh.',
      },
      fresh: 'Copy again when a new release comes out; the feeds tell of every new text.',
      page: 'On Windows, save %1 from a place you trust and open it; it checks a folder without any other program.',
      rights: 'Words and drawings: %1. Mirrors are welcome, and need not ask.',
    },
  },
  /** Heads of licences.txt. */
  licences: {
    title: 'What this site is made of, and under which licenses',
    about: 'You may pass on everything here. Keep these notices with it.',
    words: 'Words and drawings',
    fonts: 'Typefaces: only the letters that we use. One goes by another name, as its license asks.',
    code: 'The press: the code that makes the site',
    programs: 'Programs of others that run in your browser',
  },
  notFound: {
    title: 'This page is not here',
    words: 'The address may be mistyped, or the page may have moved. Start again from the front page, or search.',
    home: 'Front page',
    /** For a copy that lies in a folder of its host; the two ways are links, `%1` and `%2`. */
    folder: 'If those lead nowhere, this copy lies in a folder: go to %1 or to %2.',
    here: 'the folder of this address',
    above: 'the folder above it',
  },
  footer: {
    publisher: 'Published by',
    words: 'Words:',
    code: 'Code:',
    contact: 'Write to us',
    follow: 'Follow:',
    privacy:
      'This site sets no cookies, loads nothing from anyone else and does not follow you. Its fields ask the browser to remember nothing. “Leave this page” goes to Wikipedia; the pages you opened stay in the history of this browser until you clear it.',
  },
};

/** What every dictionary must hold: the same keys, strings where English has strings, functions where it has functions. */
export type Dictionary = typeof en;
