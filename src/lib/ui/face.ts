/**
 * Our face, 97 KB, comes to the device with the app's other files and is worn once the worker gives it: a first
 * visit on a slow line keeps the system's own, and no letters change while they are read or typed.
 */
export function wearFace(): void {
  if (navigator.serviceWorker?.controller) void import('@fontsource-variable/golos-text').catch(() => undefined);
}
