export { HomeFoot, HomeNav } from './HomeLinks.tsx';
export { PublicHome } from './PublicHome.tsx';
