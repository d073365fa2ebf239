/** People and places that a secret is kept from, for use in patterns. */
export const ANYONE_ELSE = `(?:${[
  'anyone else|anybody else|anyone|anybody|any one|a soul|people|others|other people|them|him|her|everyone',
  '(?:your|ur|yer) (?:\\w+ )?(?:mum|dad|maw|ma|da|mama|ammi|hooyo|parents?|mummy|daddy|folks|friends?)',
  '(?:your|ur|yer) (?:\\w+ )?(?:family|teachers?|carers?|nan|gran|aunt|auntie)',
  '(?:your|ur|yer) (?:\\w+ )?(?:brother|sister|cousin|boyfriend|girlfriend|mates?|tutor)',
  '(?:your|ur|yer) (?:\\w+ )?(?:doctor|gp|nurse|psychiatrist|counsellor|therapist|chaplain|key worker|support worker)',
  '(?:your|ur|yer) (?:\\w+ )?(?:social worker|youth worker|landlady|housemaster|coach|school|personal adviser|pa|mother|father)',
  '(?:the )?(?:moderators?|mods|staff|police|school|kith|admins?|coordinators?|office|team|scheme|charity|centre|programme|hostel|home)',
  'kith staff|social services|childline|the (?:safety|safeguarding|leaving care) team|the other mentors',
].join('|')})`;

/** What is kept secret. */
export const OUR_TALK =
  '(?:this|it|that|these|us|what we say|what we have|this (?:chat|conversation|friendship)' +
  '|our (?:\\w+ )?(?:chats?|talks?|messages|friendship|conversations?)|everything|things|all this)';
