/** Alternatives that many patterns share, for use in `phrase`. */

/** People who can do a person harm, by how near they are. */
export const FAMILY =
  '(?:dad|mum|mam|papa|baba|mama|step dad|nana|grandparents?|grandmother|step mum|step brother|mums (?:boyfriend|partner|bf|husband)|mum boyfriend|dads (?:girlfriend|partner|wife)|uncle|aunty|auntie|aunt|grandad|grandpa|grandfather|nan|gran|grandma|carer|foster (?:dad|mum|carer|parents?|brother)|parents?|family|guardian)';
export const IN_CHARGE =
  '(?:teacher|football coach|coach|tutor|boss|manager|priest|imam|pastor|neighbour|mentor|doctor|therapist|instructor|leader|landlord)';
export const PARTNER = '(?:boyfriend|girlfriend|bf|gf|ex|partner|husband|wife)';
export const PEER =
  '(?:brother|sister|cousin|friends?|mates?|people|boys?|girls?|kids|lads|students?|classmates?|bully|bullies|gang)';
export const STRANGER = '(?:man|men|guy|guys|bloke|someone|somebody|stranger|person|people)';
