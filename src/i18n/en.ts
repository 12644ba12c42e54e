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
    door: 'A closed door. Someone outside holds up a paper crossed out in red.',
    heads: 'Rows of heads and shoulders, so close that they become one crowd.',
    hands: 'Raised hands, side by side.',
    megaphone: 'A megaphone, calling.',
    chain: 'A heavy chain breaking open.',
    bread: 'A loaf of bread.',
    tools: 'Fists raise work tools: a trowel, a broom, a hammer, a wrench.',
    ballot: 'A field of raised hands holding up ballots, some of them marked in red.',
    pin: 'A map pin standing over a grid of streets.',
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
    otherLanguage: 'Read in two languages',
    code: 'Edition',
    draft: 'This edition is a draft. It has not been reviewed; read it with care.',
    machine: 'This edition was translated by a machine and has not been reviewed; read it with care.',
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
      half: { slug: 'half-sheet', name: 'Half-sheet handbill', help: 'Two on a sheet, to cut and hand out.' },
      quarter: { slug: 'quarter-sheet', name: 'Quarter-sheet handbill', help: 'Four on a sheet, to cut and hand out.' },
      card: { slug: 'card', name: 'Wallet card', help: 'Ten on a sheet, to cut and carry.' },
      trifold: { slug: 'trifold', name: 'Trifold', help: 'One sheet, folded twice into six panels.' },
      zine: {
        slug: 'zine',
        name: 'One-sheet zine',
        help: 'One side of one sheet, folded and cut once into eight small pages.',
      },
      booklet: { slug: 'booklet', name: 'Booklet', help: 'Pages in printing order, to fold and staple in the middle.' },
      pages: { slug: 'pages', name: 'Small pages', help: 'Half-size pages in reading order, for a screen.' },
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
      light: { slug: 'ink-light', name: 'Ink-light', help: 'Outlines only, little ink.' },
      large: { slug: 'large-print', name: 'Large print', help: 'Type of 18 points or more.' },
      shop: { slug: 'print-shop', name: 'For a print shop', help: 'With 3 mm of bleed and crop marks.' },
      fillable: {
        slug: 'fill-in',
        name: 'Fill in on screen',
        help: 'Type the hotline, place and date before printing.',
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
    sources: (address: string) => `Sources and more: ${address}`,
    page: (page: number, pages: number) => `${page} of ${pages}`,
    qrAlt: (address: string) => `Code to scan. It leads to ${address}`,
    ourAddress: 'Write to us',
    contents: 'Contents',
    footnotes: 'Sources and notes',
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
      long: (n: number) =>
        n === 1
          ? 'Too long by about 1 letter, even in the smallest type.'
          : `Too long by about ${n} letters, even in the smallest type.`,
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
    have: 'What do you have?',
    haveHelp:
      'Each choice leaves fewer files below. If your printer lets you set the edge, choose either one and set the same in the print window.',
    fit: 'Files that fit:',
    none: 'No file fits all of that. Set one of your choices back to the first one.',
    button: 'All papers and printers',
    products: 'What you can make',
    groups: {
      make: { legend: 'What will you make?', any: 'Everything' },
      paper: { legend: 'Paper in the printer', any: 'Any paper' },
      printer: { legend: 'Your printer prints', any: 'I’m not sure' },
      language: { legend: 'Language', any: 'Any language' },
      style: { legend: 'Ink and letters', any: 'Any style' },
      copies: { legend: 'Copies', any: 'Any number' },
    },
    printers: {
      single: 'One side only',
      'long-edge': 'Both sides, flipped on the long edge, like a book',
      'short-edge': 'Both sides, flipped on the short edge, like a notepad',
    },
    /** What to do with the paper when it is printed. */
    fold: {
      flyer: 'Nothing to fold or cut.',
      poster: 'Nothing to fold or cut. A copy shop prints it if your printer is too small.',
      half: 'Cut each sheet once, down the middle.',
      quarter: 'Cut each sheet twice, along the marks.',
      card: 'Cut along the marks: ten cards from each sheet. Stiff paper lasts longer in a wallet.',
      trifold: 'Lay the cover face down. Fold the narrow panel in from the right, then the left panel over it.',
      zine: 'Crease the sheet into eight and open it. Cut the slit across the two middle panels, no further. Fold the sheet in half the long way, push both ends together until the slit opens, and close it with the cover outside.',
      booklet: 'Keep the sheets in order, fold them all together down the middle, and staple twice in the fold.',
      pages: 'For a screen. To print it, take the booklet.',
      reading: 'Staple the upper corner.',
    },
    window: 'In the print window',
    settings: {
      scale: 'Scale: actual size, 100 %. Not “Fit”, not “Shrink”.',
      paper: 'Paper:',
      one: 'Files for one side: leave both-sided printing off.',
      'long-edge': 'Files for the long edge: both sides on, flip on the long edge.',
      'short-edge': 'Files for the short edge: both sides on, flip on the short edge.',
      single:
        'Fronts and backs: both sides off. Print the fronts. Turn the stack over from left to right, put it back in the tray with the first sheet on top, and print the backs. Try it with one sheet first.',
      light: 'Ink-light files print well in black and white.',
      large: 'Large print: as many pages as it takes; staple them.',
      shop: 'Print-shop files: send them as they are, with the crop marks.',
      fillable: 'Files to fill in: open the file in a PDF reader, type, then print.',
    },
    paper: {
      caption: 'Sheets of paper you need',
      up: (n: string) => `${n} from one sheet`,
      each: (n: number) => (n === 1 ? '1 sheet each' : `${n} sheets each`),
    },
    kit: {
      slug: 'print-kit',
      title: 'The print kit',
      document: 'Kit of this text',
      documentHelp: (files: string) =>
        `All its sheets in every language, ${files} files, with a note on how to print each.`,
      campaign: 'Kit of the whole campaign',
      campaignHelp: (files: string) =>
        `Flyers, cards and booklets of everything we print, in color, on Letter and A4: ${files} files.`,
      /** Where the campaign has too many texts for one kit. */
      part: (kind: string) => `Print kit: ${kind}`,
      partHelp: (files: string) => `Their flyers, cards and booklets, in color, on Letter and A4: ${files} files.`,
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
    designs: {
      poster: { slug: '', name: 'Poster' },
      quote: { slug: 'line', name: 'One line' },
      fact: { slug: 'figure', name: 'One figure' },
      steps: { slug: 'step', name: 'Step by step' },
      event: { slug: 'date', name: 'Invitation' },
      urgent: { slug: 'news', name: 'News' },
    },
    bothLanguages: { slug: 'two-languages', name: 'Both languages' },
    /** A picture of a series. */
    slide: (slide: number, slides: number) => `${slide} of ${slides}`,
    dateOpen: 'Date to be announced',
    alt: (title: string, drawing: string) => `${title} ${drawing}`,
  },
  /** The page that gives a person everything to post: pictures, captions, links. */
  share: {
    slug: 'share',
    title: 'Share this',
    describe: (title: string) =>
      `Pictures of “${title}” for each place where people post, with the words to go with them.`,
    summary: 'Pick a place, take a picture, copy the words.',
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
    pictures: 'The pictures',
    save: 'Save the picture',
    send: 'Share the picture…',
    alt: 'The picture in words (alt text)',
    altHelp: 'Put it where the program asks for alt text, for people who hear the picture.',
    words: 'Text to post',
    short: 'Short caption',
    shortHelp: 'For chats, X and Bluesky.',
    long: 'Long caption',
    longHelp: 'For Instagram, Facebook, Mastodon and e-mail.',
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
    /** Words by which a sentence points to something on the page; it has no place in a caption. */
    pointing: { below: 'below', here: 'it here', sheet: 'this (page|sheet|leaflet)' },
    /** Hashtags of the captions that the press makes: letters and digits only, each word with a capital. */
    hashtags: {
      campaign: 'OneClassOneFight',
      rights: 'KnowYourRights',
      home: 'ImmigrantRights',
      workplace: 'WorkersRights',
      unions: 'UnionStrong',
      solidarity: 'Solidarity',
      courts: 'DueProcess',
      detention: 'EndDetention',
      history: 'LaborHistory',
      organizing: 'Organize',
    },
    kit: {
      slug: 'share-kit',
      title: 'Everything in one file',
      document: 'Share kit of this text',
      documentHelp: (files: string) => `Its pictures in every language, ${files} files, with captions and alt text.`,
      campaign: 'Share kit of the whole campaign',
      campaignHelp: (files: string) =>
        `A square picture and a story of every text, ${files} files, with captions and alt text.`,
      /** Where the campaign has too many texts for one kit. */
      part: (kind: string) => `Share kit: ${kind}`,
      partHelp: (files: string) => `A square picture and a story of each, ${files} files, with captions and alt text.`,
      about: (publisher: string) => `Pictures and captions to share. Published by ${publisher}.`,
      rights: (licence: string) => `You may post, print and change them (${licence}).`,
    },
    gallery: {
      slug: 'pictures',
      title: 'Pictures to share',
      summary: 'Every text has pictures for chats, feeds and stories, with captions. Choose one to see them all.',
    },
  },
  /** A text as a file to keep, beside paper. */
  files: {
    heading: 'Take it with you',
    epub: { name: 'E-book', help: 'EPUB, for phones and readers; works without a connection.' },
    docx: { name: 'Word file', help: 'To change and fill in, in Word or LibreOffice.' },
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
    resolved: 'No open case',
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
    rightsHelp: (texts: string) => `${texts} texts on your rights, with flyers and wallet cards.`,
    more: 'More texts',
    read: (title: string) => `Read “${title}”`,
    keep: 'Keep',
    update: 'Update what is kept',
    remove: 'Remove everything',
    progress: 'How much has come',
    /** What the script says; `size` is in kB. */
    said: {
      total: (size: string) => `To download: ${size}`,
      working: (done: string, all: string) => `${done} of ${all} files`,
      kept: (files: string, size: string) => `Kept in this browser: ${files} files, ${size}. You can go offline now.`,
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
        'One file to unpack, to hand on by stick, card or cable. Open index.html with a double click: every page is there, and search works without a network. Sheets and pictures to share have kits of their own. Nothing runs in the background.',
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
      search: 'Find a word in the texts of this kit.',
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
  map: {
    slug: 'everything',
    title: 'Everything',
    summary: 'Every page of this site in one list.',
    more: 'More',
  },
  /** Choices that leave fewer documents in a list, without JavaScript. */
  filter: {
    title: 'Show',
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
    loading: 'Getting the index ready…',
    failed: 'The index could not be loaded. Everything is listed below by topic, by kind and from A to Z.',
    none: (query: string) => `Nothing found for “${query}”.`,
    count: (n: number, query: string) => (n === 1 ? `1 text for “${query}”` : `${n} texts for “${query}”`),
    listed: (n: number) => (n === 1 ? '1 text' : `${n} texts`),
    results: 'Results',
    more: 'More results',
    /** Offers when nothing is found. */
    perhaps: 'Did you mean:',
    nearest: 'Titles that come near',
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
      copy: 'To copy the site, in an empty folder (%1 MB or more):',
      check:
        'To check the copy for damage. The script inside a copy says whatever its maker wants it to say, so use one that you already had from our site:',
      keyed:
        'To know that it is ours, use the public key that a person you trust gave you and the highest release number you know. If it is ours, the first line says that the signature is right and the last names the release. Anything else proves nothing:',
      serve:
        'Any host can serve the folder as it is, at its root or below any path, and so can a stick, an onion address or IPFS. Files for hosts are in hosting/ (nginx, Caddy) and in _headers and _redirects (Netlify, Cloudflare Pages). Leave all files as they are: who checks your copy is told of every change.',
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
    privacy: 'This site sets no cookies, loads nothing from anyone else and does not follow you.',
  },
  sizes: { kilobytes: (n: string) => `${n} kB` },
};

/** What every dictionary must hold: the same keys, strings where English has strings, functions where it has functions. */
export type Dictionary = typeof en;
