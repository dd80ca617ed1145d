/** Last words of the names of buildings, roads, waters and the like: what bears them is no settlement. */
export const facilityWords: ReadonlySet<string> = new Set(
  "abbey academy airbase airfield airport arena armory asylum auditorium avenue bar barracks base basilica bazaar beach boulevard bridge building bypass cafe camp campus canal casino castle cathedral cemetery center centre chapel church cinema clinic club coliseum college complex compound convent court courthouse courtyard crossing dam depot dock dome drive embassy estate expressway factory fairgrounds farm field fountain gallery garden gardens gate gates graveyard gym hall harbor harbour headquarters highway hospice hospital hostel hotel house hq inn institute interchange intersection jail junction kindergarten laboratory lane library lighthouse lodge mall mansion market memorial metro mill mine minaret monastery monument mosque motel motorway museum nightclub office orphanage outlet pagoda palace park parkway pier pipeline plant playground plaza pool port prison pub quarry ranch refinery reservoir resort restaurant roundabout road school shelter shipyard shop shrine speedway square stadium station store street subway supermarket synagogue temple terminal theater theatre tower towers track trail tunnel turnpike university vault viaduct villa ward warehouse wharf winery yard zone zoo".split(
    " ",
  ),
);

/** Last words of the names of waters, heights and wilds. */
export const naturalWords: ReadonlySet<string> = new Set(
  "bay basin canyon cape cave cliff coast creek delta desert falls forest glacier gorge gulf hill hills island islands isle isles lagoon lake lakes marsh mount mountain mountains ocean pass peak peninsula plain plains point range reef ridge river rivers sea shore sound strait stream swamp valley volcano waterfall wetland woods".split(
    " ",
  ),
);

/** First words of the like: “Lake Chad”, “Mount Rainier”, “University of X”, “Camp Lejeune”. */
export const leadingWords: ReadonlySet<string> = new Set(
  "lake mount mt river cape gulf bay strait isle island islands camp fort port hotel university college church cathedral hospital bank museum school institute palace house route highway interstate county state bridge airport stadium avenue rue via plaza".split(
    " ",
  ),
);

/** Words behind a place that belong to what follows it: “Lagos State Governor”, “Florida The”. */
export const strayWords: ReadonlySet<string> = new Set(
  "the are is was were will has have had a an in on at to and but he she it they i we you this that new governor gov gov. mayor president premier sheriff coroner ambassador secretary senator judge attorney police democrats republicans democrat republican officials residents voters newspaper last another read more star".split(
    " ",
  ),
);
