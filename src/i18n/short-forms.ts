/** Short forms that end with a full stop and no sentence, of all our languages: a text of one cites those of another. */

/**
 * From the sentence-break suppressions of Unicode's CLDR 46 (en, es), without those that are also whole words at the end of a sentence
 * (“Go.”, “All.”, “Sol.”), and with those of law, of addresses and of forms of address that our texts need. Without the full stop.
 */
const listed = `
  Adj Adv Alt Approx approx Apr Aug Ave Blvd Bros Cap Capt Ch Cir Co Col Comm Conn Cont Corp Ct Dec Def Dept Diff Dist Dr Drs Ed Esq Est Etc Ex Exec Ext Feb Fed Fig Fn Fri Gen Gov
  Hon Inc Jan Jr Jul Jun Lev Lib Lt Ltd Maj Mar Mart Md Mgr Min Misc Mon Mr MR Mrs Ms Mt Nos Nov Nr Num Oct Op Org Phys Prof Pvt Reg Rep Rev Sat Sec Sen Sep Sept Sgt Sq St Stat Ste
  Sun Supp Tel Thu Tue Univ Var VS Wed Yr al Apt apt cf ch dept ed eds esp est etc ext fig figs ft hrs lbs misc nos oz para paras pp sec secs tel viz vol vols vs
  AA Ant Arq Art Arts Av Avda Bco Cía Cia Da Dña Dra Dras Dto EE Emm Excma Excmo Exma Exmo FF Fr Ilma Ilmo Ing JJ Lcda Lcdo Lda Ldo Lic Licda Licdo Ltda MM Mons Núm Núms OO Pág Págs
  Prof PP Rdo RR Rvdo SS Sdad Sr Sra Sras Sres Srta Srtas Sta Sto Ud Uds UU Vd Vda Vds abr ago aprox art arts av bco cap caps cfr col depto deptos dic doc dom dpto dptos dto dtor ej ene feb
  fracc fund hnos inc jue jul jun licda licdo lun mar may mié mtro núm núms nov ntra ntro oct pág págs párr párrs prov sáb sept sr sra sras sres srs ss trad ud uds vid vie vda Vid HH CC
`;

/** All of them, without their full stops. */
const shortForms: ReadonlySet<string> = new Set(listed.split(/\s+/).filter(Boolean));

/** Short forms that are words too, and short only before a number: “No. 5”, but “Open? No. Stay silent.” */
const shortBeforeNumber: ReadonlySet<string> = new Set(['No', 'no', 'Sec', 'Fig', 'Vol', 'Cal', 'Stat']);

/** Says whether a full stop ends no sentence: after a single letter, as in a name, in “v.” or in “a. m.”; after letters with stops, as in “U.S.”; after a short form. @param before the words up to it @param after those that follow */
export function endsNoSentence(before: string, after: string): boolean {
  const word = /(?:^|[\s(«“‘"'[/—-])([\p{L}\p{M}.]+)\.$/u.exec(before)?.[1];
  if (word === undefined) return false;
  return (
    /^\p{L}$/u.test(word) ||
    /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word) ||
    shortForms.has(word) ||
    (shortBeforeNumber.has(word) && /^[\p{N}]/u.test(after))
  );
}
