import { useEffect, useState } from 'react';
import { safeLocalStorage } from '../../platform/storage/safeLocalStorage.ts';

const KEY = 'notes.alarm-sound';
const EVERY_MS = 10_000;
const TONE_HZ = 660;
const TONE_SECONDS = 0.6;

function playTone(context: AudioContext): void {
  const tone = context.createOscillator();
  tone.frequency.value = TONE_HZ;
  tone.connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + TONE_SECONDS);
}

/** A tone every ten seconds while something waits. Off until it is turned on; stored on this device. */
export function useAlarmSound(isWaiting: boolean): {
  isOn: boolean;
  setSound: (shouldBeOn: boolean) => void;
} {
  const [isOn, setIsOn] = useState(() => safeLocalStorage.get(KEY) === 'on');
  useEffect(() => {
    if (!isOn || !isWaiting) return undefined;
    const context = new AudioContext();
    // Browsers suspend a context until the page was pressed. A tone of a suspended one would be kept and sound with later ones at once.
    const play = () => {
      if (context.state === 'running') playTone(context);
      else context.resume().catch(() => undefined);
    };
    context.addEventListener('statechange', play);
    play();
    const timer = setInterval(play, EVERY_MS);
    return () => {
      clearInterval(timer);
      context.removeEventListener('statechange', play);
      void context.close();
    };
  }, [isOn, isWaiting]);
  return {
    isOn,
    setSound: (shouldBeOn) => {
      safeLocalStorage.set(KEY, shouldBeOn ? 'on' : 'off');
      setIsOn(shouldBeOn);
    },
  };
}
