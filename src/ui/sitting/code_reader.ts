/** Reads the QR code that a picture of the camera shows; undefined where there is none to read. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's own reader (Barcode Detection API), which TypeScript's library does not describe. */
interface Detector {
	detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
	new (options: { readonly formats: readonly string[] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

/** A reader of codes: the browser's where it has one that knows QR codes, else one that is loaded now. */
export async function openReader(): Promise<CodeReader> {
	const { BarcodeDetector: Own } = globalThis as { readonly BarcodeDetector?: DetectorClass };
	if (Own !== undefined && (await Own.getSupportedFormats()).includes('qr_code')) {
		const detector = new Own({ formats: ['qr_code'] });
		return async (video) => (await detector.detect(video))[0]?.rawValue;
	}
	const { default: decode } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	return async (video) => {
		[canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (context === null || canvas.width === 0) return undefined;
		context.drawImage(video, 0, 0);
		const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
		try {
			return decode({ data, width, height });
		} catch {
			// It throws where there is no code, which is most of the time.
			return undefined;
		}
	};
}
