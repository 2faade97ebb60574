/** Everything of this origin on this device goes, but the app's own files: they hold nothing of anybody's. */
import { deviceName } from '../storage/device';

/** Another tab may hold the database for a moment longer; it is gone when that one closes. */
const patience = 3000;

export const eraseDevice = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    const going = indexedDB.deleteDatabase(deviceName);
    going.onsuccess = going.onerror = () => resolve();
    setTimeout(resolve, patience);
  });
  localStorage.clear();
  sessionStorage.clear();
  location.assign('/');
};
