/** What a picture's file can give away. */

/** What a picture's file can give away, the gravest first, as it is said to a writer. */
export const tellTales = {
  place: 'the place where it was taken, or that it shows',
  person: 'the name of a person in it',
  contact: 'an address, e-mail or telephone of somebody',
  author: 'the name of whoever took it',
  owner: 'the name of whoever owns it or the camera',
  editor: 'the name of whoever wrote its caption or changed it',
  serial: 'the serial number of the camera or lens',
  preview: 'a small copy of it, which may still show what was cropped or blurred later',
  second: 'more pictures than the one it shows',
  more: 'more data after the end of the picture, such as the video and sound of a live photo',
  between: 'data between its parts that no viewer shows',
  maker: 'notes in the camera’s own form, which may hold serial numbers and places',
  path: 'a folder or file name of a computer',
  caption: 'a caption, title or description',
  keywords: 'keywords',
  comment: 'a comment',
  id: 'a number that leads to the phone or to other copies',
  record: 'a record of how it was made (C2PA)',
  time: 'the day and hour when it was taken or changed',
  device: 'the phone, camera or program',
  colours: 'a colour profile, which can name a device or a person',
  text: 'a text',
  other: 'notes that no viewer needs',
} as const;
export type TellTale = keyof typeof tellTales;
