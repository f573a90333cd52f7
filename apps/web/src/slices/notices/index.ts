export { NoticesButton } from './notices-button.tsx';
