/** Other words for our fields, as writers bring them from Spanish or from other programs: a message can then name the one that is meant. */

const others: Readonly<Record<string, readonly string[]>> = {
  title: ['titulo', 'headline'],
  summary: ['resumen', 'sumario', 'description', 'descripcion', 'excerpt', 'lead'],
  slug: ['direccion', 'permalink', 'enlace'],
  code: ['codigo'],
  published: ['publicado', 'publicada', 'date', 'fecha', 'pubdate'],
  checked: ['comprobado', 'comprobados', 'verificado', 'verificados'],
  revised: ['corregido', 'corregida', 'actualizado', 'actualizada', 'updated', 'modified', 'lastmod'],
  original: ['lenguaoriginal', 'idiomaoriginal'],
  voice: ['voz', 'tono', 'tone'],
  topics: ['tema', 'temas', 'tags', 'categories', 'etiquetas'],
  picture: ['dibujo', 'imagen', 'image', 'cover'],
  related: ['relacionado', 'relacionados'],
  place: ['lugar', 'ciudad', 'city'],
  starts: ['empieza', 'comienza', 'inicio', 'start'],
  ends: ['termina', 'acaba', 'fin', 'end'],
  timezone: ['zona', 'zonahoraria', 'husohorario', 'tz'],
  venue: ['sede', 'local', 'location'],
  access: ['acceso', 'accesibilidad'],
  spoken: ['idiomas', 'lenguas'],
  translation: ['traduccion'],
  translators: ['traductor', 'traductora', 'traductores', 'translator'],
  of: ['de', 'from'],
  status: ['estado'],
  reviewedBy: ['revisadopor', 'reviewer'],
  reviewedOn: ['revisadoel'],
  readBy: ['leidopor', 'readers', 'lectores'],
  for: ['para'],
  role: ['rol', 'papel', 'oficio'],
  states: ['estados'],
  share: ['compartir'],
  tells: ['cuenta', 'narra', 'event'],
  now: ['ahora', 'outcome', 'resultado'],
  who: ['quien', 'pronoun', 'persona'],
  happened: ['ocurrio', 'sucedio'],
  audio: ['grabacion', 'sonido', 'recording', 'mp3'],
  recorded: ['grabado', 'grabada'],
  chapters: ['capitulos', 'partes', 'parts'],
};

/** Finds the field that another word for it means. @param known the fields there are at that place */
export function fieldMeant(word: string, known: readonly string[]): string | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return known.find((field) => others[field]?.includes(plain));
}
