/** The lake's shore and islands, drawn in metres round the middle of the water. */
import { drawCurve } from './curves.mjs';
import { placeAt } from './local-plane.mjs';

const MIDDLE = [120.2085, 30.1575];
const drawShore = (shape) => drawCurve(placeAt(MIDDLE, shape), { closed: true, stepMeters: 15, toleranceMeters: 0.8 });

// From the fishing village in the north-west with the sun: bays in the north, the broad east, the foot of the hill, and
// the village's cape in the south-west.
export const LAKE_SHORE = drawShore([
  [-655, 250], [-655, 340], [-585, 425], [-490, 440], [-425, 385], [-345, 380], [-290, 450], [-268, 560], [-170, 635],
  [-60, 620], [5, 535], [75, 470], [160, 490], [235, 575], [340, 640], [475, 630], [575, 550], [605, 440], [665, 385],
  [770, 365], [850, 285], [858, 165], [780, 85], [725, 20], [745, -75], [775, -180], [725, -290], [600, -320],
  [515, -300], [445, -345], [420, -445], [340, -525], [230, -530], [155, -470], [80, -475], [10, -555], [-75, -570],
  [-112, -500], [-85, -405], [-62, -310], [-95, -215], [-190, -130], [-300, -95], [-400, -30], [-480, 60], [-575, 125],
  [-630, 180],
]); // prettier-ignore

export const LAKE_ISLANDS = [
  // the large island of about 12.6 ha, its two arms round a small bay
  [[-62, 140], [-45, 235], [40, 285], [150, 262], [228, 318], [345, 338], [432, 268], [425, 165], [335, 108], [290, 30],
    [190, -22], [82, -10], [52, 65], [-8, 85]],
  // the chain to the west
  [[-470, 215], [-430, 265], [-360, 260], [-330, 210], [-375, 165], [-440, 165]],
  [[-285, 215], [-250, 270], [-190, 275], [-150, 225], [-185, 175], [-245, 165]],
  [[-270, 60], [-225, 95], [-165, 75], [-150, 25], [-200, -5], [-255, 10]],
  // the two small ones in the south-east
  [[280, -170], [320, -120], [395, -115], [430, -165], [390, -215], [320, -220]],
  [[120, -265], [150, -215], [210, -215], [230, -265], [190, -305], [140, -305]],
].map(drawShore); // prettier-ignore
