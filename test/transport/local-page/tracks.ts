/** Tracks to publish that need no device and no permission: a picture that changes, and a tone. */
const undos: (() => void)[] = [];

export function createTestTrack(kind: 'audio' | 'video'): MediaStreamTrack {
  return kind === 'video' ? movingPicture() : tone();
}

export function stopTestTracks(): void {
  for (const undo of undos.splice(0)) undo();
}

function movingPicture(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  let drawn = 0;
  const timer = setInterval(() => {
    pen.fillStyle = drawn++ % 2 ? 'teal' : 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }, 50);
  const track = canvas.captureStream(20).getVideoTracks()[0]!;
  undos.push(() => {
    clearInterval(timer);
    track.stop();
  });
  return track;
}

function tone(): MediaStreamTrack {
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  const track = destination.stream.getAudioTracks()[0]!;
  undos.push(() => {
    track.stop();
    void context.close();
  });
  return track;
}
