<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Choices</name>
    <message>
        <source>accurate</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>kubisch</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>facing</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>from feet</source>
        <translation>aus den Füßen</translation>
    </message>
    <message>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>gait2392</source>
        <translation>gait2392</translation>
    </message>
    <message>
        <source>given</source>
        <translation>vorgegeben</translation>
    </message>
    <message>
        <source>index</source>
        <translation>nach Nummer</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>die größte</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>level</source>
        <translation>waagrecht</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>most central</source>
        <translation>die mittigste</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>pchip</source>
        <translation>pchip</translation>
    </message>
    <message>
        <source>png</source>
        <translation>png</translation>
    </message>
    <message>
        <source>rajagopal2015</source>
        <translation>rajagopal2015</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>squat</source>
        <translation>Kniebeuge</translation>
    </message>
    <message>
        <source>svg</source>
        <translation>svg</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>breit</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>FS</source>
        <translation>FS</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>TO</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Gait cycle (%)</source>
        <translation>Gangzyklus (%)</translation>
    </message>
    <message>
        <source>band: ± 1 SD between cycles</source>
        <translation>Band: ± 1 SD zwischen Zyklen</translation>
    </message>
    <message>
        <source>band: ± 1 SD</source>
        <translation>Band: ± 1 SD</translation>
    </message>
    <message>
        <source>dashed: interpolated, doubtful</source>
        <translation>gestrichelt: interpoliert, zweifelhaft</translation>
    </message>
    <message>
        <source>faint: %1</source>
        <translation>blass: %1</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source> (1 SD)</source>
        <translation> (1 SD)</translation>
    </message>
    <message>
        <source>%1 s, frame %2</source>
        <translation>%1 s, Bild %2</translation>
    </message>
    <message>
        <source>, doubtful</source>
        <translation>, zweifelhaft</translation>
    </message>
    <message>
        <source>mean ± SD between %1 cycles, at %2 %</source>
        <translation>Mittel ± SD von %1 Zyklen, bei %2 %</translation>
    </message>
</context>
<context>
    <name>DoubtText</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Not yet in 3D: %1. Too few cameras see that before; what comes into view makes no episode.</source>
        <translation>Noch nicht in 3D: %1. Vorher sehen das zu wenige Kameras; was ins Bild kommt, ist keine zweifelhafte Stelle.</translation>
    </message>
    <message>
        <source>No longer in 3D: %1. Too few cameras see that from here on; what leaves the view makes no episode.</source>
        <translation>Nicht mehr in 3D: %1. Von hier an sehen das zu wenige Kameras; was das Bild verlässt, ist keine zweifelhafte Stelle.</translation>
    </message>
    <message>
        <source>Not in 3D: %1. Too few cameras see that here.</source>
        <translation>Nicht in 3D: %1. Hier sehen das zu wenige Kameras.</translation>
    </message>
    <message>
        <source>Filled over a gap: %1.</source>
        <translation>Über eine Lücke gefüllt: %1.</translation>
    </message>
    <message>
        <source>The cameras disagree about %1: %2 px, usually %3 px.</source>
        <translation>Die Kameras sind sich uneins über %1: %2 px, sonst %3 px.</translation>
    </message>
</context>
<context>
    <name>Joint</name>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>top of the head</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>linker Ellbogen</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>rechter Ellbogen</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>linker Daumen</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>rechter Daumen</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation>linker Zeigefinger</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation>rechter Zeigefinger</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation>linker kleiner Finger</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation>rechter kleiner Finger</translation>
    </message>
    <message>
        <source>middle of the hips</source>
        <translation>Hüftmitte</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>linkes Sprunggelenk</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>rechtes Sprunggelenk</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>linke Ferse</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>rechte Ferse</translation>
    </message>
    <message>
        <source>left big toe</source>
        <translation>linke Großzehe</translation>
    </message>
    <message>
        <source>right big toe</source>
        <translation>rechte Großzehe</translation>
    </message>
    <message>
        <source>left small toe</source>
        <translation>linke Kleinzehe</translation>
    </message>
    <message>
        <source>right small toe</source>
        <translation>rechte Kleinzehe</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Acceleration</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Ankle</source>
        <translation>Sprunggelenk</translation>
    </message>
    <message>
        <source>Ankle dorsiflexion</source>
        <translation>Dorsalextension (Sprunggelenk)</translation>
    </message>
    <message>
        <source>Ankle inversion</source>
        <translation>Inversion (Sprunggelenk)</translation>
    </message>
    <message>
        <source>Appearance weight</source>
        <translation>Gewicht des Aussehens</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Arm segment</source>
        <translation>Oberarmsegment</translation>
    </message>
    <message>
        <source>Assumed point sd</source>
        <translation>Angenommene SD der Punkte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Personen je Durchgang</translation>
    </message>
    <message>
        <source>Big toe</source>
        <translation>Großzehe</translation>
    </message>
    <message>
        <source>Birth score</source>
        <translation>Wert für neue Personen</translation>
    </message>
    <message>
        <source>Bone percent</source>
        <translation>Änderung der Segmentlänge</translation>
    </message>
    <message>
        <source>C3d</source>
        <translation>C3D</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Csv</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Csv comma decimals</source>
        <translation>CSV mit Dezimalkommas</translation>
    </message>
    <message>
        <source>Csv layout</source>
        <translation>Anordnung der CSV</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Curves format</source>
        <translation>Format der Kurven</translation>
    </message>
    <message>
        <source>Cutoff</source>
        <translation>Grenzfrequenz</translation>
    </message>
    <message>
        <source>Detect every</source>
        <translation>Detektor alle</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Detector overlap</source>
        <translation>Überlappung des Detektors</translation>
    </message>
    <message>
        <source>Detector score</source>
        <translation>Wert des Detektors</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>Elbow flexion</source>
        <translation>Ellbogenflexion</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Filled gap</source>
        <translation>Gefüllte Lücke</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>Floor angle</source>
        <translation>Bodenwinkel</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Foot progression</source>
        <translation>Fußstellung zur Gehrichtung</translation>
    </message>
    <message>
        <source>Foot segment</source>
        <translation>Fußsegment</translation>
    </message>
    <message>
        <source>Forearm</source>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>Forearm segment</source>
        <translation>Unterarmsegment</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen nach</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Gap limit</source>
        <translation>Längste gefüllte Lücke</translation>
    </message>
    <message>
        <source>Gap method</source>
        <translation>Art des Füllens</translation>
    </message>
    <message>
        <source>Half window</source>
        <translation>Halbes Fenster</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Hand segment</source>
        <translation>Handsegment</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Head flexion</source>
        <translation>Kopfflexion</translation>
    </message>
    <message>
        <source>Head lateral bend</source>
        <translation>Seitneigung des Kopfes</translation>
    </message>
    <message>
        <source>Head rotation</source>
        <translation>Kopfrotation</translation>
    </message>
    <message>
        <source>Head segment</source>
        <translation>Kopfsegment</translation>
    </message>
    <message>
        <source>Head top</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>Heel</source>
        <translation>Ferse</translation>
    </message>
    <message>
        <source>Hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>Hip abduction</source>
        <translation>Hüftabduktion</translation>
    </message>
    <message>
        <source>Hip flexion</source>
        <translation>Hüftflexion</translation>
    </message>
    <message>
        <source>Hip rotation</source>
        <translation>Hüftrotation</translation>
    </message>
    <message>
        <source>Huber sigmas</source>
        <translation>Huber-Schwelle</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Gelenke</translation>
    </message>
    <message>
        <source>K</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Keep score</source>
        <translation>Wert für bekannte Personen</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Knee flexion</source>
        <translation>Knieflexion</translation>
    </message>
    <message>
        <source>Knee frontal projection</source>
        <translation>Frontalprojektion des Knies</translation>
    </message>
    <message>
        <source>Largest misfit</source>
        <translation>Größte Abweichung</translation>
    </message>
    <message>
        <source>Least swing</source>
        <translation>Kleinster Schwung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Longest ratio</source>
        <translation>Größtes Verhältnis</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verdeckt bis zu</translation>
    </message>
    <message>
        <source>Low score</source>
        <translation>Niedriger Wert</translation>
    </message>
    <message>
        <source>Low score time</source>
        <translation>Dauer niedriger Werte</translation>
    </message>
    <message>
        <source>Max hinge sd</source>
        <translation>Größte SD der Scharnierachse</translation>
    </message>
    <message>
        <source>Max people</source>
        <translation>Höchstzahl der Personen</translation>
    </message>
    <message>
        <source>Maxima</source>
        <translation>Höchstpunkte</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenfassen bis</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Mid hip</source>
        <translation>Hüftmitte</translation>
    </message>
    <message>
        <source>Min hinge flexion</source>
        <translation>Kleinste Beugung am Scharnier</translation>
    </message>
    <message>
        <source>Minimum angle</source>
        <translation>Kleinster Winkel</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Minimum views</source>
        <translation>Mindestzahl der Kameras</translation>
    </message>
    <message>
        <source>Mot</source>
        <translation>MOT</translation>
    </message>
    <message>
        <source>Mot model</source>
        <translation>Modell der MOT</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>New person cost</source>
        <translation>Schwelle für neue Personen</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Mindestrauschen</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Openpose</source>
        <translation>OpenPose</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Outlier floor</source>
        <translation>Ausreißer: kleinste Abweichung</translation>
    </message>
    <message>
        <source>Outlier half window</source>
        <translation>Ausreißer: halbes Fenster</translation>
    </message>
    <message>
        <source>Outlier k</source>
        <translation>Ausreißer: Schwelle</translation>
    </message>
    <message>
        <source>Outlier sigmas</source>
        <translation>Schwelle für Ausreißer</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Skelett im Video</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>Pelvis obliquity</source>
        <translation>Seitkippung des Beckens</translation>
    </message>
    <message>
        <source>Pelvis rotation</source>
        <translation>Beckenrotation</translation>
    </message>
    <message>
        <source>Pelvis segment</source>
        <translation>Beckensegment</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pinky</source>
        <translation>Kleiner Finger</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Posenetz</translation>
    </message>
    <message>
        <source>Pose score</source>
        <translation>Wert der Pose</translation>
    </message>
    <message>
        <source>Posture weight</source>
        <translation>Gewicht der Haltung</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Progression</source>
        <translation>Gehrichtung</translation>
    </message>
    <message>
        <source>Progression angle</source>
        <translation>Winkel der Gehrichtung</translation>
    </message>
    <message>
        <source>Ray scale</source>
        <translation>Abstand der Sehstrahlen</translation>
    </message>
    <message>
        <source>Reject outliers</source>
        <translation>Ausreißer verwerfen</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Umkehr</translation>
    </message>
    <message>
        <source>Shank</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>Shank segment</source>
        <translation>Unterschenkelsegment</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>Shoulder elevation</source>
        <translation>Schulterelevation</translation>
    </message>
    <message>
        <source>Shoulder flexion</source>
        <translation>Schulterflexion</translation>
    </message>
    <message>
        <source>Shoulder plane of elevation</source>
        <translation>Elevationsebene der Schulter</translation>
    </message>
    <message>
        <source>Shoulder rotation</source>
        <translation>Schulterrotation</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Shoulders segment</source>
        <translation>Schultersegment</translation>
    </message>
    <message>
        <source>Singularity</source>
        <translation>Singularität</translation>
    </message>
    <message>
        <source>Small toe</source>
        <translation>Kleinzehe</translation>
    </message>
    <message>
        <source>Start noise</source>
        <translation>Anfangsrauschen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Straightness</source>
        <translation>Geradheit</translation>
    </message>
    <message>
        <source>Switch cost</source>
        <translation>Wechselkosten</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Thigh segment</source>
        <translation>Oberschenkelsegment</translation>
    </message>
    <message>
        <source>Thigh trunk flexion</source>
        <translation>Flexion Oberschenkel–Rumpf</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Trc</source>
        <translation>TRC</translation>
    </message>
    <message>
        <source>Trc unit</source>
        <translation>Einheit der TRC</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Trunk axial rotation</source>
        <translation>Axiale Rumpfrotation</translation>
    </message>
    <message>
        <source>Trunk inclination forward</source>
        <translation>Rumpfneigung nach vorn</translation>
    </message>
    <message>
        <source>Trunk inclination sideways</source>
        <translation>Rumpfneigung zur Seite</translation>
    </message>
    <message>
        <source>Trunk lateral bend</source>
        <translation>Seitneigung des Rumpfes</translation>
    </message>
    <message>
        <source>Trunk segment</source>
        <translation>Rumpfsegment</translation>
    </message>
    <message>
        <source>Unsure score</source>
        <translation>Detektorwert für Bekannte</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Wrist</source>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>Wrist flexion</source>
        <translation>Handgelenkflexion</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>no distortion</source>
        <translation>keine Verzeichnung</translation>
    </message>
    <message>
        <source>Brown–Conrady, %1 coefficients</source>
        <translation>Brown–Conrady, %1 Koeffizienten</translation>
    </message>
    <message>
        <source>fisheye</source>
        <translation>Fischauge</translation>
    </message>
    <message>
        <source>as calibrated</source>
        <translation>wie kalibriert</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>gestreckt</translation>
    </message>
    <message>
        <source>scaled, with bars</source>
        <translation>skaliert, mit Balken</translation>
    </message>
    <message>
        <source>processed</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>deg</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source> residual</source>
        <translation> Residuum</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>Joint angles</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>+ is %1.</source>
        <translation>+ ist %1.</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>In the world of the calibration; z is up.</source>
        <translation>Im Weltsystem der Kalibrierung; z zeigt nach oben.</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>Mean distance of the cameras&apos; points from the triangulated one.</source>
        <translation>Mittlerer Abstand der Punkte der Kameras vom triangulierten Punkt.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <source>somebody else %1</source>
        <translation>jemand anderes %1</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation>Lucide-Symbole</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>%1 not said</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not processed</source>
        <translation>nicht verarbeitet</translation>
    </message>
    <message>
        <source>%1, not used here</source>
        <translation>%1, hier nicht verwendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, in kinora-cli alone</source>
        <translation>%1, nur in kinora-cli</translation>
    </message>
    <message>
        <source>athlete %1</source>
        <translation>Athlet %1</translation>
    </message>
    <message>
        <source>the athlete</source>
        <translation>der Athlet</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>--fit {}</source>
        <translation>--fit {}</translation>
    </message>
    <message>
        <source>0 to the side, 90 forward; missing near the arm hanging or overhead</source>
        <translation>0 zur Seite, 90 nach vorn; fehlt, wenn der Arm fast hängt oder fast nach oben zeigt</translation>
    </message>
    <message>
        <source>0 with the foot at right angles to the shank</source>
        <translation>0, wenn der Fuß rechtwinklig zum Unterschenkel steht</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 Korrektur</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 Versuch</translation>
    </message>
    <message>
        <source>1 verdict</source>
        <translation>1 Bewertung</translation>
    </message>
    <message>
        <source>2D points</source>
        <translation>2D-Punkte</translation>
    </message>
    <message>
        <source>2D points as OpenPose JSON, a folder per camera</source>
        <translation>2D-Punkte als OpenPose-JSON, ein Ordner je Kamera</translation>
    </message>
    <message>
        <source>2D points of {}</source>
        <translation>2D-Punkte von {}</translation>
    </message>
    <message>
        <source>2D points that the network trusts less than this are not used</source>
        <translation>2D-Punkte, denen das Netz weniger traut, werden nicht benutzt</translation>
    </message>
    <message>
        <source>2D points that were imported alone have the trial&apos;s own time</source>
        <translation>2D-Punkte, die allein importiert wurden, haben die Zeit des Versuchs</translation>
    </message>
    <message>
        <source>2D results</source>
        <translation>2D-Ergebnisse</translation>
    </message>
    <message>
        <source>3D needs at least two cameras, and this trial has one</source>
        <translation>3D braucht mindestens zwei Kameras, und dieser Versuch hat eine</translation>
    </message>
    <message>
        <source>3D needs two cameras: {} cannot be left out too</source>
        <translation>3D braucht zwei Kameras: {} kann nicht auch noch ausgelassen werden</translation>
    </message>
    <message>
        <source>3D points and angles</source>
        <translation>3D-Punkte und Winkel</translation>
    </message>
    <message>
        <source>A camera that misses a point by more than this many standard deviations is left out</source>
        <translation>Eine Kamera, die einen Punkt um mehr Standardabweichungen verfehlt, wird ausgelassen</translation>
    </message>
    <message>
        <source>A figure per joint angle, left and right, with its uncertainty</source>
        <translation>Eine Abbildung je Gelenkwinkel, links und rechts, mit Unsicherheit</translation>
    </message>
    <message>
        <source>A joint that fewer than two cameras see this surely is doubtful</source>
        <translation>Ein Gelenk, das weniger als zwei Kameras so sicher sehen, ist zweifelhaft</translation>
    </message>
    <message>
        <source>A point seen by fewer cameras stays missing</source>
        <translation>Ein Punkt, den weniger Kameras sehen, bleibt offen</translation>
    </message>
    <message>
        <source>A segment that changes its length by more is doubtful</source>
        <translation>Ein Segment, dessen Länge sich um mehr ändert, ist zweifelhaft</translation>
    </message>
    <message>
        <source>A video per camera with the skeleton drawn over it</source>
        <translation>Ein Video je Kamera, mit dem Skelett darüber</translation>
    </message>
    <message>
        <source>Above this misfit (0 to 1) it is somebody else</source>
        <translation>Über dieser Abweichung (0 bis 1) ist es jemand anderes</translation>
    </message>
    <message>
        <source>Angles this near a singularity are missing</source>
        <translation>Winkel so nahe an einer Singularität fehlen</translation>
    </message>
    <message>
        <source>BlazePose finds 33 points, its card names another keypoint set</source>
        <translation>BlazePose findet 33 Punkte, seine Karte nennt einen anderen Punktesatz</translation>
    </message>
    <message>
        <source>BlazePose: probability from which on a person is there</source>
        <translation>BlazePose: Wahrscheinlichkeit, ab der eine Person da ist</translation>
    </message>
    <message>
        <source>Boxes that overlap by more than this share are one person</source>
        <translation>Rahmen, die sich um mehr als diesen Anteil überlappen, sind eine Person</translation>
    </message>
    <message>
        <source>Cameras are never taken to be more exact than this when outliers are judged</source>
        <translation>Für genauer wird keine Kamera gehalten, wenn über Ausreißer geurteilt wird</translation>
    </message>
    <message>
        <source>Confidence from which on the detector is believed</source>
        <translation>Sicherheit, ab der dem Detektor geglaubt wird</translation>
    </message>
    <message>
        <source>Confidence from which on the detector is believed about somebody who is already known</source>
        <translation>Sicherheit, ab der dem Detektor bei schon bekannten Personen geglaubt wird</translation>
    </message>
    <message>
        <source>Coordinates and signs of the OpenSim model {}.</source>
        <translation>Koordinaten und Vorzeichen des OpenSim-Modells {}.</translation>
    </message>
    <message>
        <source>Cycles longer than this many times the usual are left out</source>
        <translation>Zyklen, die um diesen Faktor länger als üblich sind, werden ausgelassen</translation>
    </message>
    <message>
        <source>Decimal commas and semicolons, for spreadsheets that expect them</source>
        <translation>Dezimalkommas und Strichpunkte, für Tabellenprogramme, die sie erwarten</translation>
    </message>
    <message>
        <source>Detections from this score on begin a new identity</source>
        <translation>Funde ab diesem Wert beginnen eine neue Identität</translation>
    </message>
    <message>
        <source>Detections from this score on continue a known identity</source>
        <translation>Funde ab diesem Wert setzen eine bekannte Identität fort</translation>
    </message>
    <message>
        <source>Direction that pelvis, trunk and foot are compared with</source>
        <translation>Richtung, mit der Becken, Rumpf und Fuß verglichen werden</translation>
    </message>
    <message>
        <source>Distance between cut-offs</source>
        <translation>Abstand der Grenzfrequenzen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events to detect: of walking, running, squats or jumps; those that people set stay</source>
        <translation>Ereignisse, die gefunden werden: beim Gehen, Laufen, bei Kniebeugen oder Sprüngen; von Hand gesetzte bleiben</translation>
    </message>
    <message>
        <source>Events, and cycles normalised to 0 to 100 %, as CSV</source>
        <translation>Ereignisse, und auf 0 bis 100 % normierte Zyklen, als CSV</translation>
    </message>
    <message>
        <source>Fill short gaps between measured samples</source>
        <translation>Kurze Lücken zwischen gemessenen Werten füllen</translation>
    </message>
    <message>
        <source>Filled gaps from this length on are listed</source>
        <translation>Gefüllte Lücken ab dieser Länge werden aufgeführt</translation>
    </message>
    <message>
        <source>Foot Off</source>
        <translation>Fußablösung</translation>
    </message>
    <message>
        <source>Foot Strike</source>
        <translation>Fußaufsatz</translation>
    </message>
    <message>
        <source>From this many standard deviations on, a camera&apos;s influence grows no further</source>
        <translation>Ab so vielen Standardabweichungen wächst der Einfluss einer Kamera nicht weiter</translation>
    </message>
    <message>
        <source>Gaps up to this long are filled, longer ones stay empty</source>
        <translation>Lücken bis zu dieser Länge werden gefüllt, längere bleiben offen</translation>
    </message>
    <message>
        <source>Gone for longer, a person comes back as a new one</source>
        <translation>Wer länger weg war, kommt als neue Person zurück</translation>
    </message>
    <message>
        <source>Highest cut-off tried</source>
        <translation>Höchste geprüfte Grenzfrequenz</translation>
    </message>
    <message>
        <source>Highest points of the curve; otherwise its lowest</source>
        <translation>Höchste Punkte der Kurve; sonst ihre tiefsten</translation>
    </message>
    <message>
        <source>How far around a sample its neighbours are looked at</source>
        <translation>Wie weit um einen Wert herum seine Nachbarn betrachtet werden</translation>
    </message>
    <message>
        <source>How far cameras may disagree about a joint and still see the same person</source>
        <translation>Wie weit Kameras bei einem Gelenk voneinander abweichen dürfen und noch dieselbe Person sehen</translation>
    </message>
    <message>
        <source>How long a person may be hidden and keep the identity</source>
        <translation>Wie lange eine Person verdeckt sein darf und ihre Identität behält</translation>
    </message>
    <message>
        <source>How many people are analysed</source>
        <translation>Wie viele Personen analysiert werden</translation>
    </message>
    <message>
        <source>How many standard deviations away a sample is thrown out</source>
        <translation>Ab wie vielen Standardabweichungen ein Wert verworfen wird</translation>
    </message>
    <message>
        <source>How many standard deviations off a camera&apos;s point is doubtful</source>
        <translation>Ab wie vielen Standardabweichungen der Punkt einer Kamera zweifelhaft ist</translation>
    </message>
    <message>
        <source>How many standard deviations off a camera&apos;s point is left out</source>
        <translation>Ab wie vielen Standardabweichungen der Punkt einer Kamera ausgelassen wird</translation>
    </message>
    <message>
        <source>How straight the noise part must be (R^2)</source>
        <translation>Wie gerade der Rauschteil sein muss (R²)</translation>
    </message>
    <message>
        <source>How suddenly people change speed</source>
        <translation>Wie plötzlich Personen ihre Geschwindigkeit ändern</translation>
    </message>
    <message>
        <source>Identities in one camera</source>
        <translation>Identitäten in einer Kamera</translation>
    </message>
    <message>
        <source>Joint angles</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>Joint angles as OpenSim coordinates (MOT)</source>
        <translation>Gelenkwinkel als OpenSim-Koordinaten (MOT)</translation>
    </message>
    <message>
        <source>Knee or elbow bend from which hip and shoulder rotation are given</source>
        <translation>Beugung von Knie oder Ellbogen, ab der Hüft- und Schulterrotation angegeben werden</translation>
    </message>
    <message>
        <source>Larger: the choice of cameras changes less often</source>
        <translation>Größer: Die Wahl der Kameras wechselt seltener</translation>
    </message>
    <message>
        <source>Largest standard deviation of hip and shoulder rotation</source>
        <translation>Größte Standardabweichung von Hüft- und Schulterrotation</translation>
    </message>
    <message>
        <source>Lines of sight closer together than this give no point</source>
        <translation>Näher beieinanderliegende Sehstrahlen ergeben keinen Punkt</translation>
    </message>
    <message>
        <source>Lines of sight that differ by less than this give no point</source>
        <translation>Sehstrahlen, die sich um weniger unterscheiden, ergeben keinen Punkt</translation>
    </message>
    <message>
        <source>Lowest cut-off tried</source>
        <translation>Tiefste geprüfte Grenzfrequenz</translation>
    </message>
    <message>
        <source>MAD px</source>
        <translation>MAD px</translation>
    </message>
    <message>
        <source>Misfit from which on somebody is taken for a new person</source>
        <translation>Abweichung, ab der jemand als neue Person gilt</translation>
    </message>
    <message>
        <source>Motion faster than this is smoothed away (-3 dB)</source>
        <translation>Schnellere Bewegung wird geglättet (−3 dB)</translation>
    </message>
    <message>
        <source>Motion faster than this is smoothed away first</source>
        <translation>Schnellere Bewegung wird zuerst geglättet</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Noise assumed of the 2D points before it is estimated from them</source>
        <translation>Angenommenes Rauschen der 2D-Punkte, bevor es aus ihnen geschätzt wird</translation>
    </message>
    <message>
        <source>One picture: all cameras, 3D skeleton, knee and hip angles</source>
        <translation>Ein Bild: alle Kameras, 3D-Skelett, Knie- und Hüftwinkel</translation>
    </message>
    <message>
        <source>Only measured angles have a column; every other coordinate keeps the model&apos;s default.</source>
        <translation>Nur gemessene Winkel haben eine Spalte; jede andere Koordinate behält den Normalwert des Modells.</translation>
    </message>
    <message>
        <source>Only these joint angles, separated by commas (knee_flexion); empty = all</source>
        <translation>Nur diese Gelenkwinkel, durch Kommas getrennt (knee_flexion); leer = alle</translation>
    </message>
    <message>
        <source>Only these joints, separated by commas (knee,l_ankle); empty = all</source>
        <translation>Nur diese Gelenke, durch Kommas getrennt (knee,l_ankle); leer = alle</translation>
    </message>
    <message>
        <source>Order of one pass of the filter</source>
        <translation>Ordnung eines Durchgangs des Filters</translation>
    </message>
    <message>
        <source>Other networks: mean score from which on a person is there</source>
        <translation>Andere Netze: mittlerer Wert, ab dem eine Person da ist</translation>
    </message>
    <message>
        <source>Outliers, gaps and filter</source>
        <translation>Ausreißer, Lücken und Filter</translation>
    </message>
    <message>
        <source>People across cameras</source>
        <translation>Personen über die Kameras hinweg</translation>
    </message>
    <message>
        <source>People are matched over this long a time</source>
        <translation>Über so lange Zeit werden Personen einander zugeordnet</translation>
    </message>
    <message>
        <source>People to follow in each camera; 0 = what suits the networks</source>
        <translation>Personen, denen in jeder Kamera gefolgt wird; 0 = was zu den Netzen passt</translation>
    </message>
    <message>
        <source>People who go through a network together; 0 = what suits the device</source>
        <translation>Personen, die gemeinsam durch ein Netz gehen; 0 = was zum Gerät passt</translation>
    </message>
    <message>
        <source>Points that every cycle is brought to</source>
        <translation>Punkte, auf die jeder Zyklus gebracht wird</translation>
    </message>
    <message>
        <source>Points with a lower score are not compared</source>
        <translation>Punkte mit niedrigerem Wert werden nicht verglichen</translation>
    </message>
    <message>
        <source>Positions closer than this to their neighbours are kept</source>
        <translation>Positionen, die näher an ihren Nachbarn liegen, bleiben</translation>
    </message>
    <message>
        <source>Processor threads for the networks; 0 = all cores</source>
        <translation>Threads des Prozessors für die Netze; 0 = alle Kerne</translation>
    </message>
    <message>
        <source>Qualisys .qca.txt</source>
        <translation>Qualisys .qca.txt</translation>
    </message>
    <message>
        <source>SHA-256 is not available in this build of OpenSSL</source>
        <translation>SHA-256 fehlt in diesem OpenSSL</translation>
    </message>
    <message>
        <source>Shorter interruptions do not end an episode</source>
        <translation>Kürzere Unterbrechungen beenden eine Stelle nicht</translation>
    </message>
    <message>
        <source>Slope of the floor in the picture, taken off the segments&apos; angles</source>
        <translation>Neigung des Bodens im Bild, die von den Winkeln der Segmente abgezogen wird</translation>
    </message>
    <message>
        <source>Smaller rises and falls than this are no events</source>
        <translation>Kleinere Anstiege und Abfälle sind keine Ereignisse</translation>
    </message>
    <message>
        <source>Smaller rises and falls than this share are no events</source>
        <translation>Anstiege und Abfälle unter diesem Anteil sind keine Ereignisse</translation>
    </message>
    <message>
        <source>Smaller swings of the foot than this are no steps</source>
        <translation>Kleinere Schwünge des Fußes sind keine Schritte</translation>
    </message>
    <message>
        <source>Smaller swings of the foot than this share are no steps</source>
        <translation>Schwünge des Fußes unter diesem Anteil sind keine Schritte</translation>
    </message>
    <message>
        <source>Smaller turns of the knee angle are not looked at</source>
        <translation>Kleinere Umkehrungen des Kniewinkels werden nicht beachtet</translation>
    </message>
    <message>
        <source>Smooth the positions by a zero-phase Butterworth low-pass</source>
        <translation>Die Positionen durch einen phasenfreien Butterworth-Tiefpass glätten</translation>
    </message>
    <message>
        <source>Steepness of one pass; the filter runs twice, so 2 is a fourth-order zero-lag filter</source>
        <translation>Steilheit eines Durchgangs; der Filter läuft zweimal, 2 ist also ein phasenfreier Filter vierter Ordnung</translation>
    </message>
    <message>
        <source>TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope)</source>
        <translation>TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope)</translation>
    </message>
    <message>
        <source>The detector looks at every so many pictures; between, people are followed. 0 = only when nobody is left</source>
        <translation>Der Detektor sieht jedes so vielte Bild an; dazwischen wird Personen gefolgt. 0 = nur, wenn niemand mehr da ist</translation>
    </message>
    <message>
        <source>The given direction, from the world&apos;s X to its Y</source>
        <translation>Die vorgegebene Richtung, von X nach Y der Welt</translation>
    </message>
    <message>
        <source>The given slope, anticlockwise positive</source>
        <translation>Die vorgegebene Neigung, gegen den Uhrzeigersinn positiv</translation>
    </message>
    <message>
        <source>The person detector; empty = the one that goes with the pose network</source>
        <translation>Der Personendetektor; leer = der, der zum Posenetz gehört</translation>
    </message>
    <message>
        <source>The person&apos;s number; 0 is in most pictures</source>
        <translation>Die Nummer der Person; 0 ist in den meisten Bildern</translation>
    </message>
    <message>
        <source>The pose network, by its installed name (see: kinora-cli models list)</source>
        <translation>Das Posenetz, unter dem Namen, unter dem es installiert ist</translation>
    </message>
    <message>
        <source>Throw out single positions far from their neighbours in time</source>
        <translation>Einzelne Positionen verwerfen, die weit von ihren zeitlichen Nachbarn liegen</translation>
    </message>
    <message>
        <source>Toe Off</source>
        <translation>Zehenablösung</translation>
    </message>
    <message>
        <source>Trajectories and joint angles as CSV, with their uncertainty and provenance</source>
        <translation>Trajektorien und Gelenkwinkel als CSV, mit Unsicherheit und Herkunft</translation>
    </message>
    <message>
        <source>Trajectories as C3D (millimetres, Z up)</source>
        <translation>Trajektorien als C3D (Millimeter, Z nach oben)</translation>
    </message>
    <message>
        <source>Trajectories as TRC (OpenSim, Y up)</source>
        <translation>Trajektorien als TRC (OpenSim, Y nach oben)</translation>
    </message>
    <message>
        <source>Triangulation</source>
        <translation>Triangulation</translation>
    </message>
    <message>
        <source>Uncertainty of points that come without one</source>
        <translation>Unsicherheit von Punkten, die ohne eine kommen</translation>
    </message>
    <message>
        <source>Unit of lengths in TRC files</source>
        <translation>Längeneinheit in TRC-Dateien</translation>
    </message>
    <message>
        <source>Unsure for shorter than this is no episode</source>
        <translation>Kürzere Unsicherheit ist keine Stelle</translation>
    </message>
    <message>
        <source>Weight of the clothes&apos; colours</source>
        <translation>Gewicht der Farben der Kleidung</translation>
    </message>
    <message>
        <source>Weight of the posture&apos;s similarity</source>
        <translation>Gewicht der Ähnlichkeit der Haltung</translation>
    </message>
    <message>
        <source>Where the networks run: auto takes a GPU if one can be used</source>
        <translation>Wo die Netze laufen: automatisch nimmt eine GPU, wenn eine benutzbar ist</translation>
    </message>
    <message>
        <source>Where the person looks in the picture; auto tells left from right</source>
        <translation>Wohin die Person im Bild blickt; automatisch unterscheidet links und rechts</translation>
    </message>
    <message>
        <source>Who is analysed</source>
        <translation>Wer analysiert wird</translation>
    </message>
    <message>
        <source>Who is analysed: the largest, the most central, one by number, or all</source>
        <translation>Wer analysiert wird: die größte, die mittigste, eine nach Nummer, oder alle</translation>
    </message>
    <message>
        <source>Whose coordinate names and signs the MOT file follows</source>
        <translation>Wessen Koordinatennamen und Vorzeichen die MOT-Datei folgt</translation>
    </message>
    <message>
        <source>Written by {}.</source>
        <translation>Geschrieben von {}.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must be {}</source>
        <translation>„{0}“ muss {1} sein</translation>
    </message>
    <message>
        <source>a C3D file holds at most 255 events</source>
        <translation>eine C3D-Datei fasst höchstens 255 Ereignisse</translation>
    </message>
    <message>
        <source>a C3D file holds at most 65535 points</source>
        <translation>eine C3D-Datei fasst höchstens 65535 Punkte</translation>
    </message>
    <message>
        <source>a GPU</source>
        <translation>eine GPU</translation>
    </message>
    <message>
        <source>a blob of {} bytes was to be stored</source>
        <translation>ein Block von {} Bytes sollte gespeichert werden</translation>
    </message>
    <message>
        <source>a camera has no serial</source>
        <translation>eine Kamera hat keine Seriennummer</translation>
    </message>
    <message>
        <source>a distortion coefficient is not a plausible number</source>
        <translation>ein Verzeichnungskoeffizient ist keine glaubhafte Zahl</translation>
    </message>
    <message>
        <source>a filtered athlete has no trajectory</source>
        <translation>ein gefilterter Athlet hat keine Trajektorie</translation>
    </message>
    <message>
        <source>a name cannot be empty</source>
        <translation>ein Name kann nicht leer sein</translation>
    </message>
    <message>
        <source>a network of the manifest has no card or no source</source>
        <translation>ein Netz der Liste hat keine Karte oder keine Quelle</translation>
    </message>
    <message>
        <source>a network&apos;s source has no &quot;{}&quot;</source>
        <translation>die Quelle eines Netzes hat kein „{}“</translation>
    </message>
    <message>
        <source>a network&apos;s source is of the unknown kind &quot;{}&quot;</source>
        <translation>die Quelle eines Netzes ist von der unbekannten Art „{}“</translation>
    </message>
    <message>
        <source>a number above zero</source>
        <translation>eine Zahl über null</translation>
    </message>
    <message>
        <source>a number from 1 to 3</source>
        <translation>eine Zahl von 1 bis 3</translation>
    </message>
    <message>
        <source>a number that is not finite was to be stored as JSON</source>
        <translation>eine Zahl, die nicht endlich ist, sollte als JSON gespeichert werden</translation>
    </message>
    <message>
        <source>a part of a result is missing</source>
        <translation>ein Teil eines Ergebnisses fehlt</translation>
    </message>
    <message>
        <source>a person has {} points, {} has {}</source>
        <translation>eine Person hat {} Punkte, {} hat {}</translation>
    </message>
    <message>
        <source>a picture of {} x {} pixels is none</source>
        <translation>ein Bild von {} x {} Pixeln ist keines</translation>
    </message>
    <message>
        <source>a picture of {} × {} pixels does not fit a video of {} × {}</source>
        <translation>ein Bild von {} × {} Pixeln passt nicht in ein Video von {} × {}</translation>
    </message>
    <message>
        <source>a plan was given inputs of other sizes than it was made for</source>
        <translation>ein Netz bekam Eingaben anderer Größe als vorgesehen</translation>
    </message>
    <message>
        <source>a spline needs as many values as knots, and at least one</source>
        <translation>ein Spline braucht so viele Werte wie Knoten, mindestens einen</translation>
    </message>
    <message>
        <source>a stored edit is damaged: no step changes {} of a {}</source>
        <translation>eine gespeicherte Änderung ist beschädigt: kein Schritt ändert {} von {}</translation>
    </message>
    <message>
        <source>a stored edit is damaged: {}</source>
        <translation>eine gespeicherte Änderung ist beschädigt: {}</translation>
    </message>
    <message>
        <source>a stored part of a result is damaged: {}</source>
        <translation>ein gespeicherter Teil eines Ergebnisses ist beschädigt: {}</translation>
    </message>
    <message>
        <source>a stored part of a result was written by a newer Kinora</source>
        <translation>ein gespeicherter Teil eines Ergebnisses stammt von einem neueren Kinora</translation>
    </message>
    <message>
        <source>a stored result is damaged: the fit of the views is incomplete</source>
        <translation>ein gespeichertes Ergebnis ist beschädigt: die Anpassung der Ansichten ist unvollständig</translation>
    </message>
    <message>
        <source>a stored result is damaged: the noise of the views is incomplete</source>
        <translation>ein gespeichertes Ergebnis ist beschädigt: das Rauschen der Ansichten ist unvollständig</translation>
    </message>
    <message>
        <source>a stored result is damaged: {}</source>
        <translation>ein gespeichertes Ergebnis ist beschädigt: {}</translation>
    </message>
    <message>
        <source>a stored setting is damaged: it is not JSON</source>
        <translation>eine gespeicherte Einstellung ist beschädigt: sie ist kein JSON</translation>
    </message>
    <message>
        <source>a trial is to be {} without a reason</source>
        <translation>ein Versuch soll ohne Grund als „{}“ gelten</translation>
    </message>
    <message>
        <source>a trial&apos;s summary is damaged: {}</source>
        <translation>die Zusammenfassung eines Versuchs ist beschädigt: {}</translation>
    </message>
    <message>
        <source>a triangulated athlete has no trajectory</source>
        <translation>ein triangulierter Athlet hat keine Trajektorie</translation>
    </message>
    <message>
        <source>a video of {} × {} pixels cannot be written</source>
        <translation>ein Video von {} × {} Pixeln kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>a video without pictures cannot be written</source>
        <translation>ein Video ohne Bilder kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>a worker of a former session is still writing to it</source>
        <translation>ein Hilfsprogramm einer früheren Sitzung schreibt noch hinein</translation>
    </message>
    <message>
        <source>abduction</source>
        <translation>Abduktion</translation>
    </message>
    <message>
        <source>about the foot&apos;s long axis, after dorsiflexion; zero where the toes&apos; line is across the shank</source>
        <translation>um die Längsachse des Fußes, nach der Dorsalextension; null, wo die Zehenlinie quer zum Unterschenkel liegt</translation>
    </message>
    <message>
        <source>acceleration</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>accept 1 episode</source>
        <translation>1 Stelle angenommen</translation>
    </message>
    <message>
        <source>accept {:d} episodes</source>
        <translation>{} Stellen angenommen</translation>
    </message>
    <message>
        <source>accept: {}</source>
        <translation>angenommen: {}</translation>
    </message>
    <message>
        <source>accepted episodes</source>
        <translation>angenommene Stellen</translation>
    </message>
    <message>
        <source>accurate</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>add the other cameras&apos; videos with: kinora-cli add-videos</source>
        <translation>Fügen Sie die Videos der anderen Kameras auf der Seite „Projekt“ hinzu</translation>
    </message>
    <message>
        <source>add them with `kinora-cli add-videos`</source>
        <translation>Fügen Sie sie auf der Seite „Projekt“ hinzu</translation>
    </message>
    <message>
        <source>add them with: kinora-cli add-videos</source>
        <translation>Fügen Sie sie auf der Seite „Projekt“ hinzu</translation>
    </message>
    <message>
        <source>add to it with `kinora-cli add-videos`, or choose another folder</source>
        <translation>Ergänzen Sie es auf der Seite „Projekt“, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>add videos with `kinora-cli add-videos`</source>
        <translation>Fügen Sie Videos auf der Seite „Projekt“ hinzu</translation>
    </message>
    <message>
        <source>add {}</source>
        <translation>{} gesetzt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>an empty picture cannot be compared</source>
        <translation>ein leeres Bild lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <source>an older version of Kinora made it</source>
        <translation>eine ältere Fassung von Kinora hat ihn verarbeitet</translation>
    </message>
    <message>
        <source>angle between forearm and hand: flexion, extension and deviation are not told apart</source>
        <translation>Winkel zwischen Unterarm und Hand: Flexion, Extension und Abweichung zur Seite werden nicht unterschieden</translation>
    </message>
    <message>
        <source>angle between thigh and shank, signed by the hip line</source>
        <translation>Winkel zwischen Ober- und Unterschenkel, Vorzeichen nach der Hüftlinie</translation>
    </message>
    <message>
        <source>angle between upper arm and forearm: hyperextension reads as flexion</source>
        <translation>Winkel zwischen Ober- und Unterarm: Überstreckung erscheint als Flexion</translation>
    </message>
    <message>
        <source>angle between upper arm and trunk: 0 hanging, 180 overhead</source>
        <translation>Winkel zwischen Oberarm und Rumpf: 0 hängend, 180 über Kopf</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>ein anderes Programm hat es geöffnet</translation>
    </message>
    <message>
        <source>another program has it open ({})</source>
        <translation>ein anderes Programm hat es geöffnet ({})</translation>
    </message>
    <message>
        <source>another program holds a lock on its file</source>
        <translation>ein anderes Programm sperrt seine Datei</translation>
    </message>
    <message>
        <source>another program is writing to the project and does not let go</source>
        <translation>ein anderes Programm schreibt in das Projekt und lässt nicht los</translation>
    </message>
    <message>
        <source>another worker is writing to it</source>
        <translation>ein anderes Hilfsprogramm schreibt hinein</translation>
    </message>
    <message>
        <source>anticlockwise from the horizontal</source>
        <translation>gegen den Uhrzeigersinn von der Waagrechten</translation>
    </message>
    <message>
        <source>appearance weight</source>
        <translation>Gewicht des Aussehens</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>as many times as frames are needed</source>
        <translation>es braucht so viele Zeiten wie Bilder</translation>
    </message>
    <message>
        <source>as many values as times are needed</source>
        <translation>es braucht so viele Werte wie Zeiten</translation>
    </message>
    <message>
        <source>assumed point sd</source>
        <translation>angenommene SD der Punkte</translation>
    </message>
    <message>
        <source>at the top and the bottom</source>
        <translation>oben und unten</translation>
    </message>
    <message>
        <source>athletes {} and {} change places in {}</source>
        <translation>Athleten {} und {} in {} vertauscht</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>away from the camera</source>
        <translation>von der Kamera weg</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Personen je Durchgang</translation>
    </message>
    <message>
        <source>bent away from straight</source>
        <translation>aus der Geraden gebeugt</translation>
    </message>
    <message>
        <source>bias x</source>
        <translation>Versatz x</translation>
    </message>
    <message>
        <source>bias y</source>
        <translation>Versatz y</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>birth score</source>
        <translation>Wert für neue Personen</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>bone length</source>
        <translation>Segmentlänge</translation>
    </message>
    <message>
        <source>bone percent</source>
        <translation>Änderung der Segmentlänge</translation>
    </message>
    <message>
        <source>both terms must lie between 1 and 1000000000</source>
        <translation>beide Zahlen müssen zwischen 1 und 1000000000 liegen</translation>
    </message>
    <message>
        <source>boxes x (4 + classes)</source>
        <translation>Rahmen x (4 + Klassen)</translation>
    </message>
    <message>
        <source>bring back {}</source>
        <translation>{} zurückgeholt</translation>
    </message>
    <message>
        <source>calibrations in OpenCV&apos;s YAML are not read yet</source>
        <translation>Kalibrierungen in OpenCVs YAML werden noch nicht gelesen</translation>
    </message>
    <message>
        <source>camera {}</source>
        <translation>Kamera {}</translation>
    </message>
    <message>
        <source>camera {} has no position in space; left out</source>
        <translation>Kamera {} hat keinen Ort im Raum; ausgelassen</translation>
    </message>
    <message>
        <source>camera {} is marked to be ignored; left out</source>
        <translation>Kamera {} ist als „ignorieren“ markiert; ausgelassen</translation>
    </message>
    <message>
        <source>camera {} is not active; left out</source>
        <translation>Kamera {} ist nicht aktiv; ausgelassen</translation>
    </message>
    <message>
        <source>camera {} was shown rotated by {} degrees; the video must be as recorded</source>
        <translation>Kamera {} wurde um {} Grad gedreht gezeigt; das Video muss so sein, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>cannot be decoded</source>
        <translation>kann nicht decodiert werden</translation>
    </message>
    <message>
        <source>cannot be decoded: {}</source>
        <translation>kann nicht decodiert werden: {}</translation>
    </message>
    <message>
        <source>cannot be named so: {}</source>
        <translation>kann nicht so heißen: {}</translation>
    </message>
    <message>
        <source>cannot be opened: {}</source>
        <translation>kann nicht geöffnet werden: {}</translation>
    </message>
    <message>
        <source>cannot be written: {}</source>
        <translation>kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>change {} of {}</source>
        <translation>{} geändert: {}</translation>
    </message>
    <message>
        <source>check its installation</source>
        <translation>Prüfen Sie die Installation</translation>
    </message>
    <message>
        <source>check npm&apos;s version: pack is needed</source>
        <translation>Prüfen Sie die Fassung von npm: „pack“ wird gebraucht</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it and its folder</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie und ihren Ordner lesen dürfen</translation>
    </message>
    <message>
        <source>check that it is there and that you may read it</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>check that the disk has room</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat</translation>
    </message>
    <message>
        <source>check that the folder may be written to</source>
        <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf</translation>
    </message>
    <message>
        <source>check that the folder may be written to and that the disk has room</source>
        <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf und der Datenträger Platz hat</translation>
    </message>
    <message>
        <source>check the connection and try again</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>check the drive and its free space, then do the same again: everything finished so far is kept</source>
        <translation>Prüfen Sie das Laufwerk und seinen freien Platz, und tun Sie dann dasselbe noch einmal: Alles bisher Fertige bleibt erhalten</translation>
    </message>
    <message>
        <source>check the drive and its free space; the original is untouched</source>
        <translation>Prüfen Sie das Laufwerk und seinen freien Platz; das Original ist unberührt</translation>
    </message>
    <message>
        <source>check the drive that it lies on</source>
        <translation>Prüfen Sie das Laufwerk, auf dem es liegt</translation>
    </message>
    <message>
        <source>check the file, or export the calibration anew</source>
        <translation>Prüfen Sie die Datei, oder exportieren Sie die Kalibrierung neu</translation>
    </message>
    <message>
        <source>check the name and whether the disk that holds it is connected</source>
        <translation>Prüfen Sie den Namen und ob das Laufwerk angeschlossen ist</translation>
    </message>
    <message>
        <source>check the sizes in the calibration and of the video</source>
        <translation>Prüfen Sie die Größen in der Kalibrierung und des Videos</translation>
    </message>
    <message>
        <source>check which videos belong to the trial, and their start times (--starts-at)</source>
        <translation>Prüfen Sie, welche Videos zum Versuch gehören, und wann sie beginnen</translation>
    </message>
    <message>
        <source>check who may read the file</source>
        <translation>Prüfen Sie, wer die Datei lesen darf</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>choice of the person</source>
        <translation>Auswahl der Person</translation>
    </message>
    <message>
        <source>choose a calibration in TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope) or a Qualisys .qca.txt</source>
        <translation>Wählen Sie eine Kalibrierung in TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope) oder eine .qca.txt von Qualisys</translation>
    </message>
    <message>
        <source>choose a camera of the trial</source>
        <translation>Wählen Sie eine Kamera des Versuchs</translation>
    </message>
    <message>
        <source>choose a cut-off below {:g} Hz, or no filter</source>
        <translation>Wählen Sie eine Grenzfrequenz unter {} Hz, oder keinen Filter</translation>
    </message>
    <message>
        <source>choose a detector, see kinora-cli models list</source>
        <translation>Wählen Sie einen Detektor</translation>
    </message>
    <message>
        <source>choose a folder that you may write to</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>choose a folder where you may write</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>choose a number from 0 to {}</source>
        <translation>Wählen Sie eine Zahl von 0 bis {}</translation>
    </message>
    <message>
        <source>choose a picture in which the person was found</source>
        <translation>Wählen Sie ein Bild, in dem die Person gefunden wurde</translation>
    </message>
    <message>
        <source>choose a pose network, see kinora-cli models list</source>
        <translation>Wählen Sie ein Posenetz</translation>
    </message>
    <message>
        <source>choose a trial with results</source>
        <translation>Wählen Sie einen Versuch mit Ergebnissen</translation>
    </message>
    <message>
        <source>choose a value from {:g} to {:g}{}</source>
        <translation>Wählen Sie einen Wert von {} bis {}{}</translation>
    </message>
    <message>
        <source>choose another detector, for instance rtmdet-nano</source>
        <translation>Wählen Sie einen anderen Detektor, etwa rtmdet-nano</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>choose another name or folder</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>Wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>Wählen Sie ein anderes Bild</translation>
    </message>
    <message>
        <source>choose auto, crop, scale, letterbox or identity</source>
        <translation>Wählen Sie auto, crop, scale, letterbox oder identity</translation>
    </message>
    <message>
        <source>choose from 0 (lossless) to 51 (worst)</source>
        <translation>Wählen Sie zwischen 0 (verlustfrei) und 51 (am schlechtesten)</translation>
    </message>
    <message>
        <source>choose from {}</source>
        <translation>Wählen Sie aus {}</translation>
    </message>
    <message>
        <source>choose one of its cameras: {}</source>
        <translation>Wählen Sie eine ihrer Kameras: {}</translation>
    </message>
    <message>
        <source>choose one of {}</source>
        <translation>Wählen Sie eines von {}</translation>
    </message>
    <message>
        <source>choose one of: {}</source>
        <translation>Wählen Sie eines von: {}</translation>
    </message>
    <message>
        <source>choose one that is there</source>
        <translation>Wählen Sie, was es gibt</translation>
    </message>
    <message>
        <source>choose the file that the camera wrote</source>
        <translation>Wählen Sie die Datei, die die Kamera geschrieben hat</translation>
    </message>
    <message>
        <source>choose the file that was added, or add this one in its place</source>
        <translation>Wählen Sie die Datei, die hinzugefügt wurde, oder fügen Sie diese an ihrer Stelle hinzu</translation>
    </message>
    <message>
        <source>choose the model that the file was made for</source>
        <translation>Wählen Sie das Modell, für das die Datei gemacht wurde</translation>
    </message>
    <message>
        <source>cleaning and filtering</source>
        <translation>Bereinigen und Filtern</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>Schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>close the other program and do the same again</source>
        <translation>Schließen Sie das andere Programm, und tun Sie dasselbe noch einmal</translation>
    </message>
    <message>
        <source>close the other program, or get permission to write to the folder, and open it again</source>
        <translation>Schließen Sie das andere Programm, oder beschaffen Sie sich Schreibrecht für den Ordner, und öffnen Sie es noch einmal</translation>
    </message>
    <message>
        <source>close the other program, or get permission to write to the folder, and try again</source>
        <translation>Schließen Sie das andere Programm, oder beschaffen Sie sich Schreibrecht für den Ordner, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>comparing the cameras&apos; clocks</source>
        <translation>Uhren der Kameras werden verglichen</translation>
    </message>
    <message>
        <source>compression failed: {}</source>
        <translation>das Packen ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>compute both trials&apos; angles by the same convention</source>
        <translation>Berechnen Sie die Winkel beider Versuche nach derselben Konvention</translation>
    </message>
    <message>
        <source>compute the clinical angles first, or export CSV</source>
        <translation>Berechnen Sie zuerst die klinischen Winkel, oder exportieren Sie CSV</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>convert it to H.264</source>
        <translation>Wandeln Sie es in H.264 um</translation>
    </message>
    <message>
        <source>convert it to H.264 with a program that can play it</source>
        <translation>Wandeln Sie es mit einem Programm, das es abspielt, in H.264 um</translation>
    </message>
    <message>
        <source>convert it to H.264 with a program that knows this format</source>
        <translation>Wandeln Sie es mit einem Programm, das dieses Format kennt, in H.264 um</translation>
    </message>
    <message>
        <source>convert it to TOML (Pose2Sim does) or export a Qualisys .qca.txt</source>
        <translation>Wandeln Sie sie in TOML um (Pose2Sim kann das), oder exportieren Sie eine .qca.txt von Qualisys</translation>
    </message>
    <message>
        <source>copy it from the camera again</source>
        <translation>Kopieren Sie es noch einmal von der Kamera</translation>
    </message>
    <message>
        <source>copy it from the camera again, from the start of the recording</source>
        <translation>Kopieren Sie es noch einmal von der Kamera, vom Beginn der Aufnahme an</translation>
    </message>
    <message>
        <source>copy it from the camera again; if it is cut off there too, repair it with the camera&apos;s own program or with untrunc and an intact video of the same camera</source>
        <translation>Kopieren Sie es noch einmal von der Kamera; ist es auch dort abgeschnitten, reparieren Sie es mit dem Programm der Kamera oder mit untrunc und einem heilen Video derselben Kamera</translation>
    </message>
    <message>
        <source>copy the video from the camera again, or go on without this picture</source>
        <translation>Kopieren Sie das Video noch einmal von der Kamera, oder machen Sie ohne dieses Bild weiter</translation>
    </message>
    <message>
        <source>copy the whole folder to a place where you may write, and open it there</source>
        <translation>Kopieren Sie den ganzen Ordner an einen Ort, an dem Sie schreiben dürfen, und öffnen Sie es dort</translation>
    </message>
    <message>
        <source>copy {}</source>
        <translation>{} wird kopiert</translation>
    </message>
    <message>
        <source>correct its name or remove it</source>
        <translation>Berichtigen Sie den Namen, oder entfernen Sie es</translation>
    </message>
    <message>
        <source>correct the manifest</source>
        <translation>Berichtigen Sie die Liste der Netze</translation>
    </message>
    <message>
        <source>correct the outputs in the network&apos;s card</source>
        <translation>Berichtigen Sie die Ausgaben in der Karte des Netzes</translation>
    </message>
    <message>
        <source>correct width_px, height_px and layout in the network&apos;s card</source>
        <translation>Berichtigen Sie width_px, height_px und layout in der Karte des Netzes</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>crop: not scaled, {}</source>
        <translation>beschnitten: nicht skaliert, {}</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>kubisch</translation>
    </message>
    <message>
        <source>cubic follows smooth motion best, pchip never overshoots, linear is a straight line</source>
        <translation>kubisch folgt glatter Bewegung am besten, pchip schwingt nie über, linear ist eine Gerade</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>cutoff</source>
        <translation>Grenzfrequenz</translation>
    </message>
    <message>
        <source>deepest squat</source>
        <translation>tiefste Beugung</translation>
    </message>
    <message>
        <source>delete {}</source>
        <translation>{} gelöscht</translation>
    </message>
    <message>
        <source>detect events</source>
        <translation>Ereignisse gefunden</translation>
    </message>
    <message>
        <source>detect every</source>
        <translation>Detektor alle</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>detector overlap</source>
        <translation>Überlappung des Detektors</translation>
    </message>
    <message>
        <source>detector score</source>
        <translation>Wert des Detektors</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>dorsiflexion</source>
        <translation>Dorsalextension</translation>
    </message>
    <message>
        <source>doubtful episodes</source>
        <translation>zweifelhafte Stellen</translation>
    </message>
    <message>
        <source>downloading {}</source>
        <translation>{} wird geladen</translation>
    </message>
    <message>
        <source>ears to eyes against the trunk: upright is not zero</source>
        <translation>Linie von den Ohren zu den Augen gegen den Rumpf: aufrecht ist nicht null</translation>
    </message>
    <message>
        <source>ears to nose against the trunk: upright is not zero</source>
        <translation>Linie von den Ohren zur Nase gegen den Rumpf: aufrecht ist nicht null</translation>
    </message>
    <message>
        <source>edit &quot;{}&quot;</source>
        <translation>Änderung „{}“</translation>
    </message>
    <message>
        <source>edit log</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>edited since it was processed</source>
        <translation>seit der Verarbeitung korrigiert</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>Elevation</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>events and doubtful episodes</source>
        <translation>Ereignisse und zweifelhafte Stellen</translation>
    </message>
    <message>
        <source>events of another motion are to be found</source>
        <translation>es sollen Ereignisse einer anderen Bewegung gefunden werden</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>excluded %</source>
        <translation>ausgelassen %</translation>
    </message>
    <message>
        <source>export CSV instead</source>
        <translation>Exportieren Sie stattdessen CSV</translation>
    </message>
    <message>
        <source>export the calibration as TOML (Pose2Sim converts OpenCap&apos;s) and choose that file</source>
        <translation>Exportieren Sie die Kalibrierung als TOML (Pose2Sim wandelt die von OpenCap um), und wählen Sie diese Datei</translation>
    </message>
    <message>
        <source>export the events as CSV</source>
        <translation>Exportieren Sie die Ereignisse als CSV</translation>
    </message>
    <message>
        <source>export the file anew</source>
        <translation>Exportieren Sie die Datei neu</translation>
    </message>
    <message>
        <source>facing</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>fast: points about a pixel less exact; accurate: everything the network offers</source>
        <translation>schnell: Punkte etwa ein Pixel ungenauer; genau: alles, was das Netz bietet</translation>
    </message>
    <message>
        <source>fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>filled gap</source>
        <translation>gefüllte Lücke</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>finding joints</source>
        <translation>Gelenke werden gesucht</translation>
    </message>
    <message>
        <source>first schema</source>
        <translation>erstes Schema</translation>
    </message>
    <message>
        <source>flexion</source>
        <translation>Flexion</translation>
    </message>
    <message>
        <source>flexion only with the forearm supinated</source>
        <translation>Flexion nur bei supiniertem Unterarm</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>floor angle</source>
        <translation>Bodenwinkel</translation>
    </message>
    <message>
        <source>floor&apos;s slope of {:.1f}° subtracted</source>
        <translation>Neigung des Bodens von {}° abgezogen</translation>
    </message>
    <message>
        <source>foot from heel to big toe alone</source>
        <translation>Fuß nur von der Ferse zur Großzehe</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>forward of the side</source>
        <translation>von der Seite nach vorn</translation>
    </message>
    <message>
        <source>free some space and do the same again: everything finished so far is kept</source>
        <translation>Schaffen Sie Platz, und tun Sie dasselbe noch einmal: Alles bisher Fertige bleibt erhalten</translation>
    </message>
    <message>
        <source>free some space on this disk, or choose another folder</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>from feet</source>
        <translation>aus den Füßen</translation>
    </message>
    <message>
        <source>from the elbow&apos;s hinge axis while the elbow bends, tilt and torsion: assumes no carrying angle</source>
        <translation>aus der Scharnierachse des Ellbogens, solange er gebeugt ist, Neigung und Torsion: setzt voraus, dass es keinen Tragewinkel gibt</translation>
    </message>
    <message>
        <source>from the knee&apos;s hinge axis while the knee bends: assumes no varus/valgus</source>
        <translation>aus der Scharnierachse des Knies, solange es gebeugt ist: setzt voraus, dass es weder Varus noch Valgus gibt</translation>
    </message>
    <message>
        <source>from {:.2f} s {}</source>
        <translation>ab {} s {}</translation>
    </message>
    <message>
        <source>gait events</source>
        <translation>Gangereignisse</translation>
    </message>
    <message>
        <source>gait2392</source>
        <translation>gait2392</translation>
    </message>
    <message>
        <source>gap limit</source>
        <translation>längste gefüllte Lücke</translation>
    </message>
    <message>
        <source>gap method</source>
        <translation>Art des Füllens</translation>
    </message>
    <message>
        <source>give both a name</source>
        <translation>Geben Sie beidem einen Namen</translation>
    </message>
    <message>
        <source>give the cut-off, or use a longer trial</source>
        <translation>Geben Sie die Grenzfrequenz an, oder nehmen Sie einen längeren Versuch</translation>
    </message>
    <message>
        <source>give the side of the board&apos;s square in metres</source>
        <translation>Geben Sie die Seite eines Quadrats der Tafel in Metern an</translation>
    </message>
    <message>
        <source>given</source>
        <translation>vorgegeben</translation>
    </message>
    <message>
        <source>gives no times for some of its pictures</source>
        <translation>nennt für manche seiner Bilder keine Zeit</translation>
    </message>
    <message>
        <source>giving the space back</source>
        <translation>Platz wird freigegeben</translation>
    </message>
    <message>
        <source>has a picture that {}: number {} at {:.3f} s</source>
        <translation>hat ein Bild, das {}: Nummer {} bei {} s</translation>
    </message>
    <message>
        <source>has no index: the recording or the copy was cut off before its end</source>
        <translation>hat kein Verzeichnis: Die Aufnahme oder die Kopie wurde vor ihrem Ende abgeschnitten</translation>
    </message>
    <message>
        <source>head top</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>heel to mid toes in the floor against {}</source>
        <translation>von der Ferse zur Zehenmitte in der Bodenebene gegen die Richtung: {}</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>height x width x 5</source>
        <translation>Höhe x Breite x 5</translation>
    </message>
    <message>
        <source>hide {} in {}</source>
        <translation>{} in {} als nicht sichtbar markiert</translation>
    </message>
    <message>
        <source>hip line against {}; order rotation, obliquity, tilt</source>
        <translation>Hüftlinie gegen die Richtung: {}; Reihenfolge Rotation, Seitkippung, Vorkippung</translation>
    </message>
    <message>
        <source>holds no key frame from which a picture could be decoded</source>
        <translation>enthält kein Schlüsselbild, von dem aus sich decodieren ließe</translation>
    </message>
    <message>
        <source>holds no pictures</source>
        <translation>enthält keine Bilder</translation>
    </message>
    <message>
        <source>holds only sound, no pictures</source>
        <translation>enthält nur Ton, keine Bilder</translation>
    </message>
    <message>
        <source>how trials are processed</source>
        <translation>wie Versuche verarbeitet werden</translation>
    </message>
    <message>
        <source>huber sigmas</source>
        <translation>Huber-Schwelle</translation>
    </message>
    <message>
        <source>identity: the video shows the calibrated picture as it is</source>
        <translation>unverändert: Das Video zeigt das kalibrierte Bild, wie es ist</translation>
    </message>
    <message>
        <source>ignore {} for {}</source>
        <translation>{} übergangen für {}</translation>
    </message>
    <message>
        <source>import them again</source>
        <translation>Importieren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>imported 2D points</source>
        <translation>importierte 2D-Punkte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>install a complete FFmpeg</source>
        <translation>Installieren Sie ein vollständiges FFmpeg</translation>
    </message>
    <message>
        <source>install a driver and a LibTorch with CUDA, or run on the CPU</source>
        <translation>Installieren Sie einen Treiber und ein LibTorch mit CUDA, oder rechnen Sie auf der CPU</translation>
    </message>
    <message>
        <source>install npm (Debian: apt-get install npm) and try again</source>
        <translation>Installieren Sie npm (Debian: apt-get install npm), und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>install one with: kinora-cli models install rtmdet-nano</source>
        <translation>Installieren Sie einen auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>install the file of the npm package @mediapipe/pose, or name another decoder in the network&apos;s card</source>
        <translation>Installieren Sie die Datei des npm-Pakets @mediapipe/pose, oder nennen Sie einen anderen Decoder in der Karte des Netzes</translation>
    </message>
    <message>
        <source>install the network again</source>
        <translation>Installieren Sie das Netz noch einmal</translation>
    </message>
    <message>
        <source>internal rotation</source>
        <translation>Innenrotation</translation>
    </message>
    <message>
        <source>inversion</source>
        <translation>Inversion</translation>
    </message>
    <message>
        <source>is a bare stream without times</source>
        <translation>ist ein bloßer Datenstrom ohne Zeiten</translation>
    </message>
    <message>
        <source>is a folder, not a video</source>
        <translation>ist ein Ordner, kein Video</translation>
    </message>
    <message>
        <source>is coded as {}, which cannot be decoded here</source>
        <translation>ist als {} codiert, was hier nicht decodiert werden kann</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>ist leer (0 Bytes)</translation>
    </message>
    <message>
        <source>is not a video that can be read ({})</source>
        <translation>ist kein Video, das gelesen werden kann ({})</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>is {} × {} pixels where the video says {} × {}</source>
        <translation>{} × {} Pixel hat, wo das Video {} × {} angibt</translation>
    </message>
    <message>
        <source>it does not fit to the parts before it</source>
        <translation>er passt nicht zu den Teilen davor</translation>
    </message>
    <message>
        <source>it does not lie on its timeline</source>
        <translation>er liegt nicht auf seiner Zeitachse</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>er endet zu früh</translation>
    </message>
    <message>
        <source>it has no 2D points</source>
        <translation>sie hat keine 2D-Punkte</translation>
    </message>
    <message>
        <source>it holds an unknown joint</source>
        <translation>er enthält ein unbekanntes Gelenk</translation>
    </message>
    <message>
        <source>it holds an unknown provenance</source>
        <translation>er enthält eine unbekannte Herkunft</translation>
    </message>
    <message>
        <source>it holds an unknown side</source>
        <translation>er enthält eine unbekannte Seite</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is larger than {} bytes</source>
        <translation>sie ist größer als {} Bytes</translation>
    </message>
    <message>
        <source>it is left out</source>
        <translation>sie ist ausgelassen</translation>
    </message>
    <message>
        <source>it is longer than it should be</source>
        <translation>er ist länger, als er sein sollte</translation>
    </message>
    <message>
        <source>it looks like {}, for {}: add --fit {}={}</source>
        <translation>es sieht aus wie „{0}“, denn {1}: Wählen Sie das auf der Seite „Kalibrierung“ für {2} ({3})</translation>
    </message>
    <message>
        <source>it may have been deleted: undo brings it back</source>
        <translation>er wurde vielleicht gelöscht: Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>it must be an object with &quot;networks&quot;</source>
        <translation>sie muss ein Objekt mit „networks“ sein</translation>
    </message>
    <message>
        <source>it sees too little motion together with the other cameras</source>
        <translation>sie sieht zu wenig Bewegung gemeinsam mit den anderen Kameras</translation>
    </message>
    <message>
        <source>it was refused; get it again from {}</source>
        <translation>sie wurde abgewiesen; holen Sie sie noch einmal von {}</translation>
    </message>
    <message>
        <source>its 2D points were imported, and shall be a network&apos;s</source>
        <translation>seine 2D-Punkte wurden importiert und sollen nun von einem Netz kommen</translation>
    </message>
    <message>
        <source>its checksum does not agree with its content</source>
        <translation>seine Prüfsumme passt nicht zu seinem Inhalt</translation>
    </message>
    <message>
        <source>its convention is unknown</source>
        <translation>seine Konvention ist unbekannt</translation>
    </message>
    <message>
        <source>its figures were never worked out</source>
        <translation>seine Kennwerte wurden nie berechnet</translation>
    </message>
    <message>
        <source>its file cannot be written to ({})</source>
        <translation>in seine Datei kann nicht geschrieben werden ({})</translation>
    </message>
    <message>
        <source>its file stays on disk; the trial is out of date without it</source>
        <translation>seine Datei bleibt auf dem Datenträger; der Versuch ist ohne es veraltet</translation>
    </message>
    <message>
        <source>its folder cannot be written to ({})</source>
        <translation>in seinen Ordner kann nicht geschrieben werden ({})</translation>
    </message>
    <message>
        <source>its header is not what it should be</source>
        <translation>sein Kopf ist nicht, wie er sein sollte</translation>
    </message>
    <message>
        <source>its network was {}, and {} is chosen now</source>
        <translation>sein Netz war {}, und jetzt ist {} gewählt</translation>
    </message>
    <message>
        <source>its number of points is not that of its keypoint set</source>
        <translation>seine Punktzahl ist nicht die seines Punktesatzes</translation>
    </message>
    <message>
        <source>its pictures have black bars of {:g} px at top and bottom and {:g} px at the sides</source>
        <translation>seine Bilder haben schwarze Balken von {} px oben und unten und {} px an den Seiten</translation>
    </message>
    <message>
        <source>its pictures have the calibrated ones&apos; proportions and no black bars</source>
        <translation>seine Bilder haben das Seitenverhältnis der kalibrierten und keine schwarzen Balken</translation>
    </message>
    <message>
        <source>its publisher</source>
        <translation>dem Herausgeber</translation>
    </message>
    <message>
        <source>its results are of different runs</source>
        <translation>seine Ergebnisse stammen aus verschiedenen Läufen</translation>
    </message>
    <message>
        <source>its size is not plausible</source>
        <translation>seine Größe ist nicht glaubhaft</translation>
    </message>
    <message>
        <source>its timeline is not plausible</source>
        <translation>seine Zeitachse ist nicht glaubhaft</translation>
    </message>
    <message>
        <source>its verdict</source>
        <translation>seine Bewertung</translation>
    </message>
    <message>
        <source>its video stays on disk</source>
        <translation>sein Video bleibt auf dem Datenträger</translation>
    </message>
    <message>
        <source>its videos are others than those it was made from</source>
        <translation>seine Videos sind andere als die, aus denen er verarbeitet wurde</translation>
    </message>
    <message>
        <source>its {:d} videos stay on disk</source>
        <translation>seine {} Videos bleiben auf dem Datenträger</translation>
    </message>
    <message>
        <source>joint angle</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>joint angles</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>keep score</source>
        <translation>Wert für bekannte Personen</translation>
    </message>
    <message>
        <source>knee inward (abduction, valgus)</source>
        <translation>Knie nach innen (Abduktion, Valgus)</translation>
    </message>
    <message>
        <source>labels and exact times of events</source>
        <translation>Namen und genaue Zeiten von Ereignissen</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte Person</translation>
    </message>
    <message>
        <source>largest misfit</source>
        <translation>größte Abweichung</translation>
    </message>
    <message>
        <source>leaning forward</source>
        <translation>nach vorn geneigt</translation>
    </message>
    <message>
        <source>leaning to the right</source>
        <translation>nach rechts geneigt</translation>
    </message>
    <message>
        <source>leave out {}: {}</source>
        <translation>{} ausgelassen: {}</translation>
    </message>
    <message>
        <source>leave the poses out</source>
        <translation>Lassen Sie die Posen weg</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
    <message>
        <source>left and right of the {} swapped in {}, {}</source>
        <translation>links und rechts vertauscht ({}) in {}, {}</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>linkes Sprunggelenk</translation>
    </message>
    <message>
        <source>left big toe</source>
        <translation>linke Großzehe</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>linker Ellbogen</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>left foot</source>
        <translation>linker Fuß</translation>
    </message>
    <message>
        <source>left forearm</source>
        <translation>linker Unterarm</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>linke Ferse</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>left index</source>
        <translation>linker Zeigefinger</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>left pinky</source>
        <translation>linker kleiner Finger</translation>
    </message>
    <message>
        <source>left shank</source>
        <translation>linker Unterschenkel</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>left small toe</source>
        <translation>linke Kleinzehe</translation>
    </message>
    <message>
        <source>left thigh</source>
        <translation>linker Oberschenkel</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation>linker Daumen</translation>
    </message>
    <message>
        <source>left upper arm</source>
        <translation>linker Oberarm</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>left {} at {:.3f} s</source>
        <translation>links {} bei {} s</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>lengths are millimetres and pixels are counted in 64ths, as Qualisys writes them</source>
        <translation>Längen sind Millimeter, und Pixel sind in Vierundsechzigsteln gezählt, wie Qualisys sie schreibt</translation>
    </message>
    <message>
        <source>letterbox: the whole picture at {:.4f} of its size, with bars of {:.1f} pixels {}</source>
        <translation>mit Balken: das ganze Bild in {} seiner Größe, mit Balken von {} Pixeln {}</translation>
    </message>
    <message>
        <source>level</source>
        <translation>waagrecht</translation>
    </message>
    <message>
        <source>libcurl does not start</source>
        <translation>libcurl startet nicht</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>line of the ears against the trunk</source>
        <translation>Linie der Ohren gegen den Rumpf</translation>
    </message>
    <message>
        <source>line of the eyes against the trunk</source>
        <translation>Linie der Augen gegen den Rumpf</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>loading networks</source>
        <translation>Netze werden geladen</translation>
    </message>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>longest ratio</source>
        <translation>größtes Verhältnis</translation>
    </message>
    <message>
        <source>look again: {}</source>
        <translation>wieder offen: {}</translation>
    </message>
    <message>
        <source>look at the 2D results and the notes on the cameras</source>
        <translation>Sehen Sie sich die 2D-Ergebnisse und die Anmerkungen zu den Kameras an</translation>
    </message>
    <message>
        <source>look at the videos: is the person large and lit enough? A lower detector_score finds more</source>
        <translation>Sehen Sie sich die Videos an: Ist die Person groß und hell genug? Ein niedrigerer Wert des Detektors findet mehr</translation>
    </message>
    <message>
        <source>looking for doubtful episodes</source>
        <translation>zweifelhafte Stellen werden gesucht</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>low score</source>
        <translation>niedriger Wert</translation>
    </message>
    <message>
        <source>low score time</source>
        <translation>Dauer niedriger Werte</translation>
    </message>
    <message>
        <source>low-pass filter</source>
        <translation>Tiefpassfilter</translation>
    </message>
    <message>
        <source>lower-case letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;</source>
        <translation>aus Kleinbuchstaben, Ziffern, &apos;-&apos;, &apos;_&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>make one with `kinora-cli new FOLDER`, or name the folder that holds project.kinora</source>
        <translation>Legen Sie auf der Startseite eines an, oder wählen Sie den Ordner, in dem project.kinora liegt</translation>
    </message>
    <message>
        <source>make room and try again</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>make room on that disk, or choose a folder that may be written to</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder wählen Sie einen Ordner, in den geschrieben werden darf</translation>
    </message>
    <message>
        <source>make room on that disk, or review without proxies</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder prüfen Sie ohne Prüfvideos</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>match people between cameras</source>
        <translation>Personen werden zwischen Kameras zugeordnet</translation>
    </message>
    <message>
        <source>matching people across cameras</source>
        <translation>Personen werden zwischen Kameras zugeordnet</translation>
    </message>
    <message>
        <source>max hinge sd</source>
        <translation>größte SD der Scharnierachse</translation>
    </message>
    <message>
        <source>max people</source>
        <translation>Höchstzahl der Personen</translation>
    </message>
    <message>
        <source>mean px</source>
        <translation>Mittel px</translation>
    </message>
    <message>
        <source>measured: {}, which fits {} to {:.1f} pixels</source>
        <translation>gemessen: {}, was auf {} Pixel zu „{}“ passt</translation>
    </message>
    <message>
        <source>measured: {}, which is none of the candidates (the nearest is off by {:.1f} pixels): the camera was moved or zoomed, or the picture was changed in another way</source>
        <translation>gemessen: {}, was zu keiner der Möglichkeiten passt (die nächste liegt um {} Pixel daneben): Die Kamera wurde bewegt oder gezoomt, oder das Bild wurde auf andere Weise verändert</translation>
    </message>
    <message>
        <source>median px</source>
        <translation>Median px</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>mid hip</source>
        <translation>Hüftmitte</translation>
    </message>
    <message>
        <source>min hinge flexion</source>
        <translation>kleinste Beugung am Scharnier</translation>
    </message>
    <message>
        <source>minimum angle</source>
        <translation>kleinster Winkel</translation>
    </message>
    <message>
        <source>minimum score</source>
        <translation>kleinster Wert</translation>
    </message>
    <message>
        <source>minimum views</source>
        <translation>Mindestzahl der Kameras</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>most central</source>
        <translation>mittigste Person</translation>
    </message>
    <message>
        <source>move the trial&apos;s zero</source>
        <translation>Verschieben Sie den Nullpunkt des Versuchs</translation>
    </message>
    <message>
        <source>move {} in {}</source>
        <translation>{} in {} verschoben</translation>
    </message>
    <message>
        <source>move {} to {:.3f} s</source>
        <translation>{} verschoben auf {} s</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name a video file in it</source>
        <translation>Nennen Sie eine Videodatei darin</translation>
    </message>
    <message>
        <source>name another trial with --trial, another camera with CAMERA=FILE, or add --replace</source>
        <translation>Nennen Sie einen anderen Versuch oder eine andere Kamera, oder löschen Sie zuerst das Video, das da ist</translation>
    </message>
    <message>
        <source>name one of these</source>
        <translation>Nennen Sie eine von diesen</translation>
    </message>
    <message>
        <source>name the decoder that fits the network in its card</source>
        <translation>Nennen Sie in der Karte des Netzes den passenden Decoder</translation>
    </message>
    <message>
        <source>name the folder that holds the project, or make a new one with `kinora-cli new FOLDER`</source>
        <translation>Wählen Sie den Ordner des Projekts, oder legen Sie auf der Startseite ein neues an</translation>
    </message>
    <message>
        <source>name the keypoint set that fits the network in its card</source>
        <translation>Nennen Sie in der Karte des Netzes den passenden Punktesatz</translation>
    </message>
    <message>
        <source>name the videos after its cameras (`kinora-cli add-videos PROJECT {}=FILE`), or set another calibration</source>
        <translation>Benennen Sie die Kameras der Videos auf der Seite „Projekt“ nach ihr ({}), oder lesen Sie eine andere Kalibrierung</translation>
    </message>
    <message>
        <source>names are joined by slashes: leave it out</source>
        <translation>Namen werden mit Schrägstrichen verbunden: Lassen Sie ihn weg</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>new person cost</source>
        <translation>Schwelle für neue Personen</translation>
    </message>
    <message>
        <source>no GPU can be used: {}</source>
        <translation>keine GPU ist benutzbar: {}</translation>
    </message>
    <message>
        <source>no column is a coordinate of {} that we have</source>
        <translation>keine Spalte ist eine Koordinate von {}, die wir haben</translation>
    </message>
    <message>
        <source>no joint</source>
        <translation>kein Gelenk</translation>
    </message>
    <message>
        <source>no network named {} is installed</source>
        <translation>kein Netz namens {} ist installiert</translation>
    </message>
    <message>
        <source>no person was found that two cameras see</source>
        <translation>es wurde keine Person gefunden, die zwei Kameras sehen</translation>
    </message>
    <message>
        <source>no two events of a side begin and end a cycle: no cycles were written</source>
        <translation>keine zwei Ereignisse einer Seite begrenzen einen Zyklus: Es wurden keine Zyklen geschrieben</translation>
    </message>
    <message>
        <source>nobody is found any more where an athlete was pointed out</source>
        <translation>wo ein Athlet bezeichnet wurde, wird niemand mehr gefunden</translation>
    </message>
    <message>
        <source>nobody is there in these pictures who could be the athlete</source>
        <translation>in diesen Bildern ist niemand, der der Athlet sein könnte</translation>
    </message>
    <message>
        <source>nobody was analysed in this trial</source>
        <translation>in diesem Versuch wurde niemand analysiert</translation>
    </message>
    <message>
        <source>nobody was found in any of the {} pictures</source>
        <translation>in keinem der {} Bilder wurde jemand gefunden</translation>
    </message>
    <message>
        <source>noise floor</source>
        <translation>Mindestrauschen</translation>
    </message>
    <message>
        <source>none of the angles is a coordinate of the OpenSim model {}</source>
        <translation>keiner der Winkel ist eine Koordinate des OpenSim-Modells {}</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>not enough memory for a picture</source>
        <translation>zu wenig Speicher für ein Bild</translation>
    </message>
    <message>
        <source>not enough memory to convert a picture</source>
        <translation>zu wenig Speicher, um ein Bild umzuwandeln</translation>
    </message>
    <message>
        <source>not enough memory to decode</source>
        <translation>zu wenig Speicher zum Decodieren</translation>
    </message>
    <message>
        <source>not enough memory to open a video</source>
        <translation>zu wenig Speicher, um ein Video zu öffnen</translation>
    </message>
    <message>
        <source>not enough memory to show a picture</source>
        <translation>zu wenig Speicher, um ein Bild zu zeigen</translation>
    </message>
    <message>
        <source>not enough memory to write a video</source>
        <translation>zu wenig Speicher, um ein Video zu schreiben</translation>
    </message>
    <message>
        <source>not one picture</source>
        <translation>nicht ein Bild</translation>
    </message>
    <message>
        <source>not processed</source>
        <translation>nicht verarbeitet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>nothing was filmed at this time: the video lasts from {:.3f} to {:.3f} s</source>
        <translation>zu dieser Zeit wurde nicht gefilmt: Das Video reicht von {} bis {} s</translation>
    </message>
    <message>
        <source>npm cannot be started (error {})</source>
        <translation>npm kann nicht gestartet werden (Fehler {})</translation>
    </message>
    <message>
        <source>npm could not fetch the package: {}</source>
        <translation>npm konnte das Paket nicht holen: {}</translation>
    </message>
    <message>
        <source>npm left no archive of the package</source>
        <translation>npm hat kein Archiv des Pakets hinterlassen</translation>
    </message>
    <message>
        <source>npm&apos;s end cannot be waited for</source>
        <translation>auf das Ende von npm kann nicht gewartet werden</translation>
    </message>
    <message>
        <source>of the type written in the documentation of cards</source>
        <translation>von der Art sein, die die Beschreibung der Karten nennt</translation>
    </message>
    <message>
        <source>one label a box</source>
        <translation>eine Bezeichnung je Rahmen</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>eines von {}</translation>
    </message>
    <message>
        <source>one that fits the task: boxes for a detector, points for a pose network</source>
        <translation>zur Aufgabe passen: Rahmen bei einem Detektor, Punkte bei einem Posenetz</translation>
    </message>
    <message>
        <source>open it once where you may write to it</source>
        <translation>Öffnen Sie es einmal dort, wo Sie hineinschreiben dürfen</translation>
    </message>
    <message>
        <source>options are a JSON object</source>
        <translation>Optionen sind ein JSON-Objekt</translation>
    </message>
    <message>
        <source>options of angles</source>
        <translation>Optionen der Winkel</translation>
    </message>
    <message>
        <source>options of association</source>
        <translation>Optionen der Zuordnung</translation>
    </message>
    <message>
        <source>options of filter</source>
        <translation>Optionen des Filters</translation>
    </message>
    <message>
        <source>options of triangulation</source>
        <translation>Optionen der Triangulation</translation>
    </message>
    <message>
        <source>options of {}</source>
        <translation>Optionen von {}</translation>
    </message>
    <message>
        <source>or choose the processor: --device cpu</source>
        <translation>oder wählen Sie unter „Erweitert“ die CPU</translation>
    </message>
    <message>
        <source>or get the file from {} by hand, put it to {} and run kinora-cli models install {} again (from elsewhere: kinora-cli models import FILE --as {})</source>
        <translation>oder holen Sie die Datei selbst von {}, legen Sie sie nach {}, und installieren Sie {} noch einmal (von anderswo: kinora-cli models import DATEI --as {})</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>other 2D points were imported</source>
        <translation>es wurden andere 2D-Punkte importiert</translation>
    </message>
    <message>
        <source>other people are to be analysed</source>
        <translation>es sollen andere Personen analysiert werden</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>outlier floor</source>
        <translation>kleinste Abweichung von Ausreißern</translation>
    </message>
    <message>
        <source>outlier half window</source>
        <translation>halbes Fenster für Ausreißer</translation>
    </message>
    <message>
        <source>outlier k</source>
        <translation>Schwelle für Ausreißer</translation>
    </message>
    <message>
        <source>outlier sigmas</source>
        <translation>Schwelle für Ausreißer</translation>
    </message>
    <message>
        <source>overlay {}</source>
        <translation>Skelett über {}</translation>
    </message>
    <message>
        <source>participant {}</source>
        <translation>Proband {}</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>pchip</source>
        <translation>pchip</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>person faces {}</source>
        <translation>die Person blickt {}</translation>
    </message>
    <message>
        <source>picture {} of the review proxy of {} has another time than the video&apos;s</source>
        <translation>Bild {} des Prüfvideos von {} hat eine andere Zeit als das des Videos</translation>
    </message>
    <message>
        <source>picture_scale is impossible</source>
        <translation>picture_scale ist unmöglich</translation>
    </message>
    <message>
        <source>play it in another program; if it plays there, convert it to MP4 (ffmpeg -i FILE out.mp4)</source>
        <translation>Spielen Sie es in einem anderen Programm ab; läuft es dort, wandeln Sie es in MP4 um (ffmpeg -i DATEI neu.mp4)</translation>
    </message>
    <message>
        <source>please report this</source>
        <translation>Bitte melden Sie das</translation>
    </message>
    <message>
        <source>png</source>
        <translation>png</translation>
    </message>
    <message>
        <source>png: pixels; svg: lines that can be edited</source>
        <translation>png: Pixel; svg: Linien, die sich bearbeiten lassen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>points or poses do not fill the frames</source>
        <translation>Punkte oder Posen füllen die Bilder nicht</translation>
    </message>
    <message>
        <source>points x bins</source>
        <translation>Punkte x Stufen</translation>
    </message>
    <message>
        <source>points x height x width</source>
        <translation>Punkte x Höhe x Breite</translation>
    </message>
    <message>
        <source>pose</source>
        <translation>Posenetz</translation>
    </message>
    <message>
        <source>pose score</source>
        <translation>Wert der Pose</translation>
    </message>
    <message>
        <source>posture weight</source>
        <translation>Gewicht der Haltung</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>process all cameras of the calibration, or leave cameras out of both</source>
        <translation>Verarbeiten Sie alle Kameras der Kalibrierung, oder lassen Sie Kameras bei beidem aus</translation>
    </message>
    <message>
        <source>process the trial again</source>
        <translation>Verarbeiten Sie den Versuch noch einmal</translation>
    </message>
    <message>
        <source>process the trial first</source>
        <translation>Verarbeiten Sie zuerst den Versuch</translation>
    </message>
    <message>
        <source>processor, 1 thread</source>
        <translation>Prozessor, 1 Thread</translation>
    </message>
    <message>
        <source>processor, {:d} threads</source>
        <translation>Prozessor, {} Threads</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>Gehrichtung</translation>
    </message>
    <message>
        <source>progression angle</source>
        <translation>Winkel der Gehrichtung</translation>
    </message>
    <message>
        <source>projected on the vertical plane of the hip line: mixes flexion with hip rotation, not the knee&apos;s adduction</source>
        <translation>auf die senkrechte Ebene der Hüftlinie projiziert: mischt Flexion mit Hüftrotation, ist nicht die Adduktion des Knies</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Prüfvideo</translation>
    </message>
    <message>
        <source>put it back, copy it into the project&apos;s folder media, or leave the camera out</source>
        <translation>Legen Sie es zurück, kopieren Sie es in den Ordner „media“ des Projekts, oder lassen Sie die Kamera aus</translation>
    </message>
    <message>
        <source>put it back, or add it again with: kinora-cli add-videos</source>
        <translation>Legen Sie es zurück, oder fügen Sie es auf der Seite „Projekt“ noch einmal hinzu</translation>
    </message>
    <message>
        <source>put it back, or copy it into the project&apos;s folder media</source>
        <translation>Legen Sie es zurück, oder kopieren Sie es in den Ordner „media“ des Projekts</translation>
    </message>
    <message>
        <source>put it into a container with its true rate: ffmpeg -r RATE -i FILE -c copy out.mp4</source>
        <translation>Packen Sie es mit seiner wahren Bildrate in einen Container: ffmpeg -r RATE -i DATEI -c copy neu.mp4</translation>
    </message>
    <message>
        <source>put it into another container: ffmpeg -fflags +genpts -i FILE -c copy out.mp4</source>
        <translation>Packen Sie es in einen anderen Container: ffmpeg -fflags +genpts -i DATEI -c copy neu.mp4</translation>
    </message>
    <message>
        <source>put the original back, or add it anew with `kinora-cli add-videos --replace`</source>
        <translation>Legen Sie das Original zurück, oder fügen Sie es auf der Seite „Projekt“ neu hinzu</translation>
    </message>
    <message>
        <source>put the right file back, or add this one with: kinora-cli add-videos --replace</source>
        <translation>Legen Sie die richtige Datei zurück, oder fügen Sie diese auf der Seite „Projekt“ hinzu</translation>
    </message>
    <message>
        <source>rajagopal2015</source>
        <translation>rajagopal2015</translation>
    </message>
    <message>
        <source>ray scale</source>
        <translation>Abstand der Sehstrahlen</translation>
    </message>
    <message>
        <source>read {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>reading results</source>
        <translation>Ergebnisse werden gelesen</translation>
    </message>
    <message>
        <source>reading stopped before the end of the file: {}</source>
        <translation>das Lesen brach vor dem Ende der Datei ab: {}</translation>
    </message>
    <message>
        <source>reject outliers</source>
        <translation>Ausreißer verwerfen</translation>
    </message>
    <message>
        <source>remove {}</source>
        <translation>{} entfernt</translation>
    </message>
    <message>
        <source>removed records, births, notes</source>
        <translation>gelöschte Einträge, Geburtsdaten, Notizen</translation>
    </message>
    <message>
        <source>rename one of the calibration&apos;s cameras: {}</source>
        <translation>Benennen Sie eine der Kameras der Kalibrierung um: {}</translation>
    </message>
    <message>
        <source>rename the videos or the calibration&apos;s cameras so that each video has one camera of its name</source>
        <translation>Benennen Sie die Videos oder die Kameras der Kalibrierung so um, dass jedes Video eine Kamera seines Namens hat</translation>
    </message>
    <message>
        <source>rename {} to {}</source>
        <translation>{} in „{}“ umbenannt</translation>
    </message>
    <message>
        <source>report this as a fault of the program</source>
        <translation>Melden Sie das als Fehler des Programms</translation>
    </message>
    <message>
        <source>reset {} in {}</source>
        <translation>{} in {} zurückgesetzt</translation>
    </message>
    <message>
        <source>residual analysis</source>
        <translation>Residuenanalyse</translation>
    </message>
    <message>
        <source>restore it from a backup</source>
        <translation>Stellen Sie es aus einer Sicherung wieder her</translation>
    </message>
    <message>
        <source>restore it from a backup; the videos beside it are not touched</source>
        <translation>Stellen Sie es aus einer Sicherung wieder her; die Videos daneben sind unberührt</translation>
    </message>
    <message>
        <source>restore the project from a backup</source>
        <translation>Stellen Sie das Projekt aus einer Sicherung wieder her</translation>
    </message>
    <message>
        <source>result {}</source>
        <translation>Ergebnis {}</translation>
    </message>
    <message>
        <source>review proxies of {} videos need about {:.0f} MB, but only {:.0f} MB are free</source>
        <translation>Prüfvideos von {} Videos brauchen etwa {} MB, aber nur {} MB sind frei</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>rechtes Sprunggelenk</translation>
    </message>
    <message>
        <source>right big toe</source>
        <translation>rechte Großzehe</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>rechter Ellbogen</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>right foot</source>
        <translation>rechter Fuß</translation>
    </message>
    <message>
        <source>right forearm</source>
        <translation>rechter Unterarm</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>rechte Ferse</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>right index</source>
        <translation>rechter Zeigefinger</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>right pinky</source>
        <translation>rechter kleiner Finger</translation>
    </message>
    <message>
        <source>right shank</source>
        <translation>rechter Unterschenkel</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>right shoulder forward (turned to the left)</source>
        <translation>rechte Schulter vorn (nach links gedreht)</translation>
    </message>
    <message>
        <source>right side forward (turned to the left)</source>
        <translation>rechte Seite vorn (nach links gedreht)</translation>
    </message>
    <message>
        <source>right side up</source>
        <translation>rechte Seite höher</translation>
    </message>
    <message>
        <source>right small toe</source>
        <translation>rechte Kleinzehe</translation>
    </message>
    <message>
        <source>right thigh</source>
        <translation>rechter Oberschenkel</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation>rechter Daumen</translation>
    </message>
    <message>
        <source>right upper arm</source>
        <translation>rechter Oberarm</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>right {} at {:.3f} s</source>
        <translation>rechts {} bei {} s</translation>
    </message>
    <message>
        <source>rotation is neither a vector of 3 nor a matrix of 9 numbers</source>
        <translation>rotation ist weder ein Vektor aus 3 noch eine Matrix aus 9 Zahlen</translation>
    </message>
    <message>
        <source>rotation is not a plausible Rodrigues vector</source>
        <translation>rotation ist kein glaubhafter Rodrigues-Vektor</translation>
    </message>
    <message>
        <source>run kinora-cli models install {}</source>
        <translation>Installieren Sie {} auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>run: kinora-cli process</source>
        <translation>Verarbeiten Sie ihn auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>say how the picture was changed: --fit {0}=crop (borders cut off), {0}=scale (resized), or {0}=letterbox (resized with black bars)</source>
        <translation>Sagen Sie, wie das Bild von {0} verändert wurde: beschnitten, skaliert, oder skaliert mit schwarzen Balken</translation>
    </message>
    <message>
        <source>say which unit the file uses: metres, centimetres, millimetres, or the side of the board&apos;s square in metres</source>
        <translation>Sagen Sie, welche Einheit die Datei benutzt: Meter, Zentimeter, Millimeter, oder die Seite eines Quadrats der Tafel in Metern</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>Nennen Sie den Grund</translation>
    </message>
    <message>
        <source>say why: whoever reads the results will ask</source>
        <translation>Nennen Sie den Grund: Wer die Ergebnisse liest, wird danach fragen</translation>
    </message>
    <message>
        <source>scale: the whole picture at {:.4f} of its size</source>
        <translation>skaliert: das ganze Bild in {} seiner Größe</translation>
    </message>
    <message>
        <source>scale: the whole picture stretched to {:.4f} of its width and {:.4f} of its height</source>
        <translation>gestreckt: das ganze Bild auf {} seiner Breite und {} seiner Höhe</translation>
    </message>
    <message>
        <source>scores must rise and the noise must fall with them</source>
        <translation>Werte müssen steigen, und das Rauschen muss mit ihnen fallen</translation>
    </message>
    <message>
        <source>see `kinora-cli process --help` for all of them</source>
        <translation>Setzen Sie sie unter „Erweitert“ auf der Seite „Verarbeiten“ zurück</translation>
    </message>
    <message>
        <source>see `kinora-cli process --help` for what it may be</source>
        <translation>Setzen Sie sie unter „Erweitert“ auf der Seite „Verarbeiten“ zurück</translation>
    </message>
    <message>
        <source>see kinora-cli models list</source>
        <translation>Wählen Sie ein installiertes Netz</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>session {}</source>
        <translation>Sitzung {}</translation>
    </message>
    <message>
        <source>set KINORA_MODELS to a folder</source>
        <translation>Setzen Sie KINORA_MODELS auf einen Ordner</translation>
    </message>
    <message>
        <source>set KINORA_MODELS to a folder that you may write to</source>
        <translation>Setzen Sie KINORA_MODELS auf einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>set it again with `kinora-cli set-calibration`</source>
        <translation>Lesen Sie sie auf der Seite „Kalibrierung“ noch einmal</translation>
    </message>
    <message>
        <source>set one with `kinora-cli set-calibration PROJECT FILE`</source>
        <translation>Lesen Sie eine auf der Seite „Kalibrierung“</translation>
    </message>
    <message>
        <source>set the calibration again and say how the picture was changed: --fit {}=letterbox, crop, scale or auto</source>
        <translation>Sagen Sie auf der Seite „Kalibrierung“, wie das Bild von {} verändert wurde</translation>
    </message>
    <message>
        <source>set the calibration for each trial: --trial NAME</source>
        <translation>Lesen Sie die Kalibrierung für jeden Versuch einzeln</translation>
    </message>
    <message>
        <source>set the camera&apos;s capture rate</source>
        <translation>Geben Sie die Aufnahmerate der Kamera an</translation>
    </message>
    <message>
        <source>set the trial&apos;s rate</source>
        <translation>Geben Sie die Rate des Versuchs an</translation>
    </message>
    <message>
        <source>set {}</source>
        <translation>{} gestellt</translation>
    </message>
    <message>
        <source>set {} clocks of {}</source>
        <translation>{} Uhren gestellt: {}</translation>
    </message>
    <message>
        <source>setting events.template</source>
        <translation>Einstellung events.template</translation>
    </message>
    <message>
        <source>shorten them</source>
        <translation>Kürzen Sie sie</translation>
    </message>
    <message>
        <source>shoulder line against hip line, about the trunk line</source>
        <translation>Schulterlinie gegen Hüftlinie, um die Rumpflinie</translation>
    </message>
    <message>
        <source>singularity</source>
        <translation>Singularität</translation>
    </message>
    <message>
        <source>somebody else was taken there</source>
        <translation>dort wurde jemand anderes genommen</translation>
    </message>
    <message>
        <source>start noise</source>
        <translation>Anfangsrauschen</translation>
    </message>
    <message>
        <source>static trial</source>
        <translation>Standversuch</translation>
    </message>
    <message>
        <source>static trial&apos;s mean of {:.1f}° subtracted</source>
        <translation>Mittel des Standversuchs von {}° abgezogen</translation>
    </message>
    <message>
        <source>svg</source>
        <translation>svg</translation>
    </message>
    <message>
        <source>swap left and right of the {} in {}</source>
        <translation>links und rechts getauscht ({}) in {}</translation>
    </message>
    <message>
        <source>switch cost</source>
        <translation>Wechselkosten</translation>
    </message>
    <message>
        <source>synchronise {}</source>
        <translation>{} wird synchronisiert</translation>
    </message>
    <message>
        <source>take a smaller step, or give the cut-off</source>
        <translation>Nehmen Sie einen kleineren Schritt, oder geben Sie die Grenzfrequenz an</translation>
    </message>
    <message>
        <source>taking away what was deleted</source>
        <translation>Gelöschtes wird entfernt</translation>
    </message>
    <message>
        <source>the 2D points that were imported for this trial are not complete</source>
        <translation>die für diesen Versuch importierten 2D-Punkte sind unvollständig</translation>
    </message>
    <message>
        <source>the GPU cannot be used: {}</source>
        <translation>die GPU ist nicht benutzbar: {}</translation>
    </message>
    <message>
        <source>the XML cannot be read: {} at byte {}</source>
        <translation>das XML kann nicht gelesen werden: {} bei Byte {}</translation>
    </message>
    <message>
        <source>the archive cannot be read: {}</source>
        <translation>das Archiv kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>the archive does not hold {}</source>
        <translation>das Archiv enthält {} nicht</translation>
    </message>
    <message>
        <source>the athlete is not seen where left and right were swapped</source>
        <translation>der Athlet ist nicht zu sehen, wo links und rechts getauscht wurden</translation>
    </message>
    <message>
        <source>the athlete was lost there</source>
        <translation>der Athlet wurde dort verloren</translation>
    </message>
    <message>
        <source>the athlete was not found there</source>
        <translation>der Athlet wurde dort nicht gefunden</translation>
    </message>
    <message>
        <source>the calibration changed since it was processed</source>
        <translation>die Kalibrierung wurde seit der Verarbeitung geändert</translation>
    </message>
    <message>
        <source>the calibration file is empty</source>
        <translation>die Kalibrierdatei ist leer</translation>
    </message>
    <message>
        <source>the calibration has no camera for {}</source>
        <translation>die Kalibrierung hat keine Kamera für {}</translation>
    </message>
    <message>
        <source>the calibration has no camera named &quot;{}&quot;</source>
        <translation>die Kalibrierung hat keine Kamera namens „{}“</translation>
    </message>
    <message>
        <source>the calibration has no camera {}; it has {}</source>
        <translation>die Kalibrierung hat keine Kamera {}; sie hat {}</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>die Kamera</translation>
    </message>
    <message>
        <source>the camera has no position (transform)</source>
        <translation>die Kamera hat keinen Ort (transform)</translation>
    </message>
    <message>
        <source>the camera name &quot;{}&quot; fits both {} and {}</source>
        <translation>der Kameraname „{}“ passt zu {} und zu {}</translation>
    </message>
    <message>
        <source>the cameras are only {:.3g} m apart: check the unit of the calibration</source>
        <translation>die Kameras stehen nur {} m auseinander: Prüfen Sie die Einheit der Kalibrierung</translation>
    </message>
    <message>
        <source>the clock of {} to {:+.4f} s</source>
        <translation>die Uhr von {} auf {} s</translation>
    </message>
    <message>
        <source>the clock of {} was set since it was processed</source>
        <translation>die Uhr von {} wurde seit der Verarbeitung gestellt</translation>
    </message>
    <message>
        <source>the clocks are found from the 2D points of the people, and there are none yet</source>
        <translation>die Uhren werden aus den 2D-Punkten der Personen gefunden, und es gibt noch keine</translation>
    </message>
    <message>
        <source>the copy cannot be made</source>
        <translation>die Kopie kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the copy cannot be written</source>
        <translation>die Kopie kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the cut-off {:g} Hz is not below half the frame rate of {:g} Hz</source>
        <translation>die Grenzfrequenz {} Hz liegt nicht unter der halben Bildrate von {} Hz</translation>
    </message>
    <message>
        <source>the detector does not have BlazePose&apos;s two outputs</source>
        <translation>der Detektor hat nicht die zwei Ausgaben von BlazePose</translation>
    </message>
    <message>
        <source>the detector&apos;s output has the shape {}, its decoder expects {}</source>
        <translation>die Ausgabe des Detektors hat die Form {}, sein Decoder erwartet {}</translation>
    </message>
    <message>
        <source>the disk does not do what it is asked ({})</source>
        <translation>der Datenträger tut nicht, was er soll ({})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the distortion coefficients were divided by 64</source>
        <translation>die Verzeichnungskoeffizienten wurden durch 64 geteilt</translation>
    </message>
    <message>
        <source>the distortion coefficients were used as they stand in the file</source>
        <translation>die Verzeichnungskoeffizienten wurden benutzt, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>the download cannot be written: the disk may be full</source>
        <translation>das Geladene kann nicht geschrieben werden: Vielleicht ist der Datenträger voll</translation>
    </message>
    <message>
        <source>the download failed: {}</source>
        <translation>das Laden ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>the download may be damaged: try again</source>
        <translation>Das Geladene ist vielleicht beschädigt: Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the event is not there any more</source>
        <translation>das Ereignis gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the field of view is empty</source>
        <translation>das Sichtfeld ist leer</translation>
    </message>
    <message>
        <source>the field of view or the intrinsics are missing</source>
        <translation>das Sichtfeld oder die inneren Kameradaten fehlen</translation>
    </message>
    <message>
        <source>the file cannot be copied: {}</source>
        <translation>die Datei kann nicht kopiert werden: {}</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file cannot be read: {}</source>
        <translation>die Datei kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>the file cannot be written: {}</source>
        <translation>die Datei kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>the file ends early: {} pictures are there, {} more are announced</source>
        <translation>die Datei endet zu früh: {} Bilder sind da, {} weitere sind angekündigt</translation>
    </message>
    <message>
        <source>the file holds more than {} cameras</source>
        <translation>die Datei enthält mehr als {} Kameras</translation>
    </message>
    <message>
        <source>the file holds no calibrated camera</source>
        <translation>die Datei enthält keine kalibrierte Kamera</translation>
    </message>
    <message>
        <source>the file holds no calibrated camera (a table with matrix, rotation, translation)</source>
        <translation>die Datei enthält keine kalibrierte Kamera (eine Tabelle mit matrix, rotation, translation)</translation>
    </message>
    <message>
        <source>the file is a database of another program</source>
        <translation>die Datei ist eine Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>the file is damaged or no Kinora project ({})</source>
        <translation>die Datei ist beschädigt oder kein Kinora-Projekt ({})</translation>
    </message>
    <message>
        <source>the file is no valid TOML: {}</source>
        <translation>die Datei ist kein gültiges TOML: {}</translation>
    </message>
    <message>
        <source>the file names no unit of length; {:.0f} between the outermost cameras were taken as millimetres ({:.2f} m)</source>
        <translation>die Datei nennt keine Längeneinheit; {} zwischen den äußersten Kameras wurden als Millimeter genommen ({} m)</translation>
    </message>
    <message>
        <source>the file names no unit of length; {:.2f} between the outermost cameras were taken as metres</source>
        <translation>die Datei nennt keine Längeneinheit; {} zwischen den äußersten Kameras wurden als Meter genommen</translation>
    </message>
    <message>
        <source>the file of the network {} is another now</source>
        <translation>die Datei des Netzes {} ist jetzt eine andere</translation>
    </message>
    <message>
        <source>the file of the network {} is gone</source>
        <translation>die Datei des Netzes {} ist weg</translation>
    </message>
    <message>
        <source>the first frame of a C3D file is 1 or later</source>
        <translation>das erste Bild einer C3D-Datei ist 1 oder später</translation>
    </message>
    <message>
        <source>the first {} pictures of the file cannot be decoded, because what they build on was cut off</source>
        <translation>die ersten {} Bilder der Datei können nicht decodiert werden, denn worauf sie bauen, wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the focal length is impossible: {:g}, {:g} pixels</source>
        <translation>die Brennweite ist unmöglich: {}; {} Pixel</translation>
    </message>
    <message>
        <source>the folder cannot be made: {}</source>
        <translation>der Ordner kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>the folder cannot be written to: {}</source>
        <translation>in den Ordner kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>the folder for the exports cannot be made: {}</source>
        <translation>der Ordner für die Exporte kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>the folder holds a project already</source>
        <translation>der Ordner enthält schon ein Projekt</translation>
    </message>
    <message>
        <source>the folder of networks cannot be written to: {}</source>
        <translation>in den Ordner der Netze kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>the frame rate is missing</source>
        <translation>die Bildrate fehlt</translation>
    </message>
    <message>
        <source>the frame rate is {} Hz</source>
        <translation>die Bildrate ist {} Hz</translation>
    </message>
    <message>
        <source>the given direction</source>
        <translation>die vorgegebene Richtung</translation>
    </message>
    <message>
        <source>the height of the network&apos;s input</source>
        <translation>die Höhe der Eingabe des Netzes</translation>
    </message>
    <message>
        <source>the knots of a spline are not ascending</source>
        <translation>die Knoten eines Splines steigen nicht an</translation>
    </message>
    <message>
        <source>the list of accepted episodes is damaged: {}</source>
        <translation>die Liste der angenommenen Stellen ist beschädigt: {}</translation>
    </message>
    <message>
        <source>the mean facing of the hips</source>
        <translation>die mittlere Blickrichtung der Hüften</translation>
    </message>
    <message>
        <source>the motion repeats itself: {:.2f} s more or less would fit with {} about as well</source>
        <translation>die Bewegung wiederholt sich: {} s mehr oder weniger würden mit {} etwa ebenso gut passen</translation>
    </message>
    <message>
        <source>the name of the network&apos;s file, without a folder</source>
        <translation>der Name der Datei des Netzes, ohne Ordner</translation>
    </message>
    <message>
        <source>the name of the points it finds</source>
        <translation>der Name der Punkte, die es findet</translation>
    </message>
    <message>
        <source>the names of the points are too long for a C3D file</source>
        <translation>die Namen der Punkte sind zu lang für eine C3D-Datei</translation>
    </message>
    <message>
        <source>the network cannot be put into its folder: {}</source>
        <translation>das Netz kann nicht in seinen Ordner gelegt werden: {}</translation>
    </message>
    <message>
        <source>the network cannot be removed: {}</source>
        <translation>das Netz kann nicht entfernt werden: {}</translation>
    </message>
    <message>
        <source>the network could not be run: {}</source>
        <translation>das Netz konnte nicht laufen: {}</translation>
    </message>
    <message>
        <source>the network finds {} points, its keypoint set {} has {}</source>
        <translation>das Netz findet {} Punkte, sein Punktesatz {} hat {}</translation>
    </message>
    <message>
        <source>the network has no output &quot;{}&quot;</source>
        <translation>das Netz hat keine Ausgabe „{}“</translation>
    </message>
    <message>
        <source>the network has no outputs of 195 landmark values and of one presence</source>
        <translation>das Netz hat keine Ausgaben mit 195 Punktwerten und einer Anwesenheit</translation>
    </message>
    <message>
        <source>the network {} is not installed</source>
        <translation>das Netz {} ist nicht installiert</translation>
    </message>
    <message>
        <source>the network&apos;s card cannot be written</source>
        <translation>die Karte des Netzes kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the network&apos;s card has an unknown field &quot;{}&quot;</source>
        <translation>die Karte des Netzes hat ein unbekanntes Feld „{}“</translation>
    </message>
    <message>
        <source>the network&apos;s card has no usable &quot;{}&quot;</source>
        <translation>die Karte des Netzes hat kein brauchbares „{}“</translation>
    </message>
    <message>
        <source>the network&apos;s card is not a JSON object</source>
        <translation>die Karte des Netzes ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the network&apos;s file cannot be written: the disk may be full</source>
        <translation>die Datei des Netzes kann nicht geschrieben werden: Vielleicht ist der Datenträger voll</translation>
    </message>
    <message>
        <source>the network&apos;s input is {}, its card says {}</source>
        <translation>die Eingabe des Netzes ist {}, seine Karte sagt {}</translation>
    </message>
    <message>
        <source>the network&apos;s outputs are not those of BlazePose</source>
        <translation>die Ausgaben des Netzes sind nicht die von BlazePose</translation>
    </message>
    <message>
        <source>the npm package {} ({})</source>
        <translation>dem npm-Paket {} ({})</translation>
    </message>
    <message>
        <source>the operating system gives no random numbers</source>
        <translation>das Betriebssystem liefert keine Zufallszahlen</translation>
    </message>
    <message>
        <source>the option {} has a value of another kind</source>
        <translation>die Option „{}“ hat einen Wert anderer Art</translation>
    </message>
    <message>
        <source>the option {} has no such choice</source>
        <translation>die Option „{}“ hat diese Auswahl nicht</translation>
    </message>
    <message>
        <source>the option {} is {:g}{}</source>
        <translation>die Option „{}“ ist {}{}</translation>
    </message>
    <message>
        <source>the output &quot;{}&quot; does not have one entry a picture</source>
        <translation>die Ausgabe „{}“ hat nicht einen Eintrag je Bild</translation>
    </message>
    <message>
        <source>the parts of a result have different keypoint sets</source>
        <translation>die Teile eines Ergebnisses haben verschiedene Punktesätze</translation>
    </message>
    <message>
        <source>the path of the hips</source>
        <translation>der Weg der Hüften</translation>
    </message>
    <message>
        <source>the people that {} saw have no identities: track them first</source>
        <translation>die Personen, die {} sah, haben keine Identitäten: Folgen Sie ihnen zuerst</translation>
    </message>
    <message>
        <source>the picture&apos;s size is missing or impossible</source>
        <translation>die Größe des Bildes fehlt oder ist unmöglich</translation>
    </message>
    <message>
        <source>the points of {} have no {}: what was said about it waits for a network that has one</source>
        <translation>die Punkte von {} haben {} nicht: Was darüber gesagt wurde, wartet auf ein Netz, das den Punkt hat</translation>
    </message>
    <message>
        <source>the pose network has one output, SimCC needs two</source>
        <translation>das Posenetz hat eine Ausgabe, SimCC braucht zwei</translation>
    </message>
    <message>
        <source>the pose network {} needs a person detector, and none is installed</source>
        <translation>das Posenetz {} braucht einen Personendetektor, und keiner ist installiert</translation>
    </message>
    <message>
        <source>the pose network&apos;s output is not {}</source>
        <translation>die Ausgabe des Posenetzes ist nicht {}</translation>
    </message>
    <message>
        <source>the position of camera {} is impossible</source>
        <translation>der Ort von Kamera {} ist unmöglich</translation>
    </message>
    <message>
        <source>the principal point is impossible: {:g}, {:g} pixels</source>
        <translation>der Bildhauptpunkt ist unmöglich: {}; {} Pixel</translation>
    </message>
    <message>
        <source>the processor was asked for</source>
        <translation>die CPU wurde gewählt</translation>
    </message>
    <message>
        <source>the program that started this worker has closed it</source>
        <translation>das Programm, das dieses Hilfsprogramm gestartet hat, hat es geschlossen</translation>
    </message>
    <message>
        <source>the project can only be read, not changed</source>
        <translation>das Projekt kann nur gelesen, nicht geändert werden</translation>
    </message>
    <message>
        <source>the project can only be read, not changed: {}</source>
        <translation>das Projekt kann nur gelesen, nicht geändert werden: {}</translation>
    </message>
    <message>
        <source>the project can only be read, not changed{}</source>
        <translation>das Projekt kann nur gelesen, nicht geändert werden{}</translation>
    </message>
    <message>
        <source>the project holds more than one {}</source>
        <translation>das Projekt enthält mehr als eines davon: {}</translation>
    </message>
    <message>
        <source>the project holds no study</source>
        <translation>das Projekt enthält keine Studie</translation>
    </message>
    <message>
        <source>the project holds no {} yet</source>
        <translation>das Projekt enthält noch nichts davon: {}</translation>
    </message>
    <message>
        <source>the project was made by a newer Kinora (its schema is {}, this program knows {})</source>
        <translation>das Projekt stammt von einem neueren Kinora (sein Schema ist {}, dieses Programm kennt {})</translation>
    </message>
    <message>
        <source>the project was made by an older Kinora (schema {}) and cannot be brought up to date here</source>
        <translation>das Projekt stammt von einem älteren Kinora (Schema {}) und kann hier nicht auf den neuen Stand gebracht werden</translation>
    </message>
    <message>
        <source>the project was not closed properly, and its folder cannot be written to</source>
        <translation>das Projekt wurde nicht richtig geschlossen, und in seinen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the project&apos;s database answered: {} ({})</source>
        <translation>die Datenbank des Projekts meldet: {} ({})</translation>
    </message>
    <message>
        <source>the project&apos;s file cannot be opened</source>
        <translation>die Datei des Projekts kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the publisher may have changed it: download the network by hand and import its file</source>
        <translation>Der Herausgeber hat es vielleicht geändert: Laden Sie das Netz selbst, und importieren Sie seine Datei</translation>
    </message>
    <message>
        <source>the review proxy of {} has {} pictures where the video has {}</source>
        <translation>das Prüfvideo von {} hat {} Bilder, wo das Video {} hat</translation>
    </message>
    <message>
        <source>the review proxy {} needs about {:.0f} MB, but only {:.0f} MB are free</source>
        <translation>das Prüfvideo {} braucht etwa {} MB, aber nur {} MB sind frei</translation>
    </message>
    <message>
        <source>the rig has {} cameras</source>
        <translation>es sind {} Kameras</translation>
    </message>
    <message>
        <source>the rotation is not a rotation matrix</source>
        <translation>die Drehung ist keine Drehmatrix</translation>
    </message>
    <message>
        <source>the rotation is not made of numbers</source>
        <translation>die Drehung besteht nicht aus Zahlen</translation>
    </message>
    <message>
        <source>the skew of camera {} was left out</source>
        <translation>die Scherung von Kamera {} wurde weggelassen</translation>
    </message>
    <message>
        <source>the state stored with a chunk of 2D results is damaged</source>
        <translation>der mit 2D-Ergebnissen gespeicherte Stand ist beschädigt</translation>
    </message>
    <message>
        <source>the static trial does not show this angle: nothing subtracted</source>
        <translation>der Standversuch zeigt diesen Winkel nicht: nichts abgezogen</translation>
    </message>
    <message>
        <source>the static trial&apos;s angles follow another convention</source>
        <translation>die Winkel des Standversuchs folgen einer anderen Konvention</translation>
    </message>
    <message>
        <source>the stored calibration is damaged: {}</source>
        <translation>die gespeicherte Kalibrierung ist beschädigt: {}</translation>
    </message>
    <message>
        <source>the stored state of a camera cannot be read</source>
        <translation>der gespeicherte Stand einer Kamera kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the table &quot;{}&quot; names no camera; it was taken as {}</source>
        <translation>die Tabelle „{}“ nennt keine Kamera; sie wurde als {} genommen</translation>
    </message>
    <message>
        <source>the time {} ns is negative or not after the picture before it</source>
        <translation>die Zeit {} ns ist negativ oder liegt nicht nach dem Bild davor</translation>
    </message>
    <message>
        <source>the times do not increase evenly from row to row</source>
        <translation>die Zeiten steigen von Zeile zu Zeile nicht gleichmäßig</translation>
    </message>
    <message>
        <source>the times of a recording are not ascending</source>
        <translation>die Zeiten einer Aufnahme steigen nicht an</translation>
    </message>
    <message>
        <source>the trial has another video of camera {} already: {}</source>
        <translation>der Versuch hat schon ein anderes Video der Kamera {}: {}</translation>
    </message>
    <message>
        <source>the trial has no calibration</source>
        <translation>der Versuch hat keine Kalibrierung</translation>
    </message>
    <message>
        <source>the trial has no camera {}; it has {}</source>
        <translation>der Versuch hat keine Kamera {}; er hat {}</translation>
    </message>
    <message>
        <source>the trial has no videos</source>
        <translation>der Versuch hat keine Videos</translation>
    </message>
    <message>
        <source>the trial has no {} named &quot;{}&quot;</source>
        <translation>der Versuch hat „{1}“ nicht: {0}</translation>
    </message>
    <message>
        <source>the trial is too long for poses of segments in a C3D file</source>
        <translation>der Versuch ist zu lang für Posen von Segmenten in einer C3D-Datei</translation>
    </message>
    <message>
        <source>the trial was not processed yet</source>
        <translation>der Versuch ist noch nicht verarbeitet</translation>
    </message>
    <message>
        <source>the two pictures do not show the same scene well enough to measure it</source>
        <translation>die beiden Bilder zeigen nicht gut genug dieselbe Szene, um es zu messen</translation>
    </message>
    <message>
        <source>the unit of length cannot be told: the outermost cameras are {:.4g} apart</source>
        <translation>die Längeneinheit ist nicht zu erkennen: Die äußersten Kameras stehen {} auseinander</translation>
    </message>
    <message>
        <source>the unit of length must be a positive number of metres</source>
        <translation>die Längeneinheit muss eine positive Zahl von Metern sein</translation>
    </message>
    <message>
        <source>the video cannot be read</source>
        <translation>das Video kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the video cannot be read: {}</source>
        <translation>das Video kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>the video encoder does not start: {}</source>
        <translation>der Videoencoder startet nicht: {}</translation>
    </message>
    <message>
        <source>the video has only {} pictures</source>
        <translation>das Video hat nur {} Bilder</translation>
    </message>
    <message>
        <source>the video has the calibrated shape in another size: it was scaled</source>
        <translation>das Video hat das kalibrierte Seitenverhältnis in anderer Größe: Es wurde skaliert</translation>
    </message>
    <message>
        <source>the video is larger in one direction alone: a border was added</source>
        <translation>das Video ist nur in einer Richtung größer: Es kam ein Rand hinzu</translation>
    </message>
    <message>
        <source>the video of camera {} is not the one that was added: its content changed</source>
        <translation>das Video der Kamera {} ist nicht das, das hinzugefügt wurde: Sein Inhalt hat sich geändert</translation>
    </message>
    <message>
        <source>the video of camera {} is not where it was</source>
        <translation>das Video der Kamera {} ist nicht mehr an seinem Ort</translation>
    </message>
    <message>
        <source>the video of {}</source>
        <translation>das Video von {}</translation>
    </message>
    <message>
        <source>the video of {} is missing or changed</source>
        <translation>das Video von {} fehlt oder wurde geändert</translation>
    </message>
    <message>
        <source>the video of {} is not the one that was added</source>
        <translation>das Video von {} ist nicht das, das hinzugefügt wurde</translation>
    </message>
    <message>
        <source>the video of {} is not there</source>
        <translation>das Video von {} ist nicht da</translation>
    </message>
    <message>
        <source>the video of {} is {} x {} pixels, its calibration says {} x {}</source>
        <translation>das Video von {} hat {} x {} Pixel, seine Kalibrierung sagt {} x {}</translation>
    </message>
    <message>
        <source>the video&apos;s pictures have the calibrated size</source>
        <translation>die Bilder des Videos haben die kalibrierte Größe</translation>
    </message>
    <message>
        <source>the videos never show the same moment</source>
        <translation>die Videos zeigen nie denselben Augenblick</translation>
    </message>
    <message>
        <source>the videos of {} differ in size between trials</source>
        <translation>die Videos von {} sind in den Versuchen verschieden groß</translation>
    </message>
    <message>
        <source>the width of the network&apos;s input</source>
        <translation>die Breite der Eingabe des Netzes</translation>
    </message>
    <message>
        <source>there are 2D results of {} cameras, but the calibration has {}</source>
        <translation>es gibt 2D-Ergebnisse von {} Kameras, aber die Kalibrierung hat {}</translation>
    </message>
    <message>
        <source>there are too few samples to choose a cut-off from</source>
        <translation>es sind zu wenige Werte, um daraus eine Grenzfrequenz zu wählen</translation>
    </message>
    <message>
        <source>there is a {} already</source>
        <translation>das gibt es schon: {}</translation>
    </message>
    <message>
        <source>there is no Kinora project here</source>
        <translation>hier ist kein Kinora-Projekt</translation>
    </message>
    <message>
        <source>there is no athlete {} or no camera {} in this trial</source>
        <translation>in diesem Versuch gibt es keinen Athleten {} oder keine Kamera {}</translation>
    </message>
    <message>
        <source>there is no card.json</source>
        <translation>es gibt keine card.json</translation>
    </message>
    <message>
        <source>there is no home folder to keep networks in</source>
        <translation>es gibt keinen Heimordner, um Netze darin aufzubewahren</translation>
    </message>
    <message>
        <source>there is no joint named {}</source>
        <translation>es gibt kein Gelenk namens {}</translation>
    </message>
    <message>
        <source>there is no keypoint set named &quot;{}&quot;</source>
        <translation>es gibt keinen Punktesatz namens „{}“</translation>
    </message>
    <message>
        <source>there is no network named {}</source>
        <translation>es gibt kein Netz namens {}</translation>
    </message>
    <message>
        <source>there is no option {}</source>
        <translation>es gibt keine Option „{}“</translation>
    </message>
    <message>
        <source>there is no person number {}: {} found</source>
        <translation>es gibt keine Person mit der Nummer {}: {} wurden gefunden</translation>
    </message>
    <message>
        <source>there is no reason why {} is left out</source>
        <translation>es fehlt der Grund, warum {} ausgelassen wird</translation>
    </message>
    <message>
        <source>there is no such camera in the trial&apos;s session</source>
        <translation>diese Kamera gibt es in der Sitzung des Versuchs nicht</translation>
    </message>
    <message>
        <source>there is no such trial</source>
        <translation>diesen Versuch gibt es nicht</translation>
    </message>
    <message>
        <source>there is no way of fitting called {}</source>
        <translation>es gibt keine Anpassung namens {}</translation>
    </message>
    <message>
        <source>there is no {} named {}</source>
        <translation>es gibt „{1}“ nicht: {0}</translation>
    </message>
    <message>
        <source>there is no {} where this camera was to be ignored for it</source>
        <translation>{} gibt es nicht, wo diese Kamera dafür übergangen werden sollte</translation>
    </message>
    <message>
        <source>there is not enough memory for this part of the project</source>
        <translation>für diesen Teil des Projekts ist zu wenig Speicher da</translation>
    </message>
    <message>
        <source>there is nothing to write: no points or no frames</source>
        <translation>es gibt nichts zu schreiben: keine Punkte oder keine Bilder</translation>
    </message>
    <message>
        <source>these people were read without their points</source>
        <translation>diese Personen wurden ohne ihre Punkte gelesen</translation>
    </message>
    <message>
        <source>thigh against the trunk</source>
        <translation>Oberschenkel gegen den Rumpf</translation>
    </message>
    <message>
        <source>thigh against the trunk: two hip points cannot show the pelvis&apos;s own tilt</source>
        <translation>Oberschenkel gegen den Rumpf: Zwei Hüftpunkte können die Kippung des Beckens selbst nicht zeigen</translation>
    </message>
    <message>
        <source>this LibTorch was built without CUDA</source>
        <translation>dieses LibTorch wurde ohne CUDA gebaut</translation>
    </message>
    <message>
        <source>this XML file is not a Qualisys calibration</source>
        <translation>diese XML-Datei ist keine Kalibrierung von Qualisys</translation>
    </message>
    <message>
        <source>this is a Python pickle (OpenCap writes its calibrations so): a pickle is a program that would be run on opening it, not data, so it is never opened</source>
        <translation>das ist ein Python-Pickle (so schreibt OpenCap seine Kalibrierungen): Ein Pickle ist ein Programm, das beim Öffnen liefe, keine Daten, und wird darum nie geöffnet</translation>
    </message>
    <message>
        <source>this is athlete {} in {}</source>
        <translation>das ist Athlet {} in {}</translation>
    </message>
    <message>
        <source>this is athlete {} in {}, left and right of the {} swapped</source>
        <translation>das ist Athlet {} in {}, links und rechts getauscht ({})</translation>
    </message>
    <message>
        <source>this is no calibration file that can be read (as TOML: line {}: {})</source>
        <translation>das ist keine Kalibrierdatei, die gelesen werden kann (als TOML: Zeile {}: {})</translation>
    </message>
    <message>
        <source>this is not a manifest of networks</source>
        <translation>das ist keine Liste von Netzen</translation>
    </message>
    <message>
        <source>this is not the file of {}: its SHA-256 is {}, expected {}</source>
        <translation>das ist nicht die Datei von {}: Ihr SHA-256 ist {}, erwartet {}</translation>
    </message>
    <message>
        <source>this libav build can write neither H.264 nor MPEG-4</source>
        <translation>dieses libav kann weder H.264 noch MPEG-4 schreiben</translation>
    </message>
    <message>
        <source>this libav build cannot write MP4</source>
        <translation>dieses libav kann kein MP4 schreiben</translation>
    </message>
    <message>
        <source>this machine shows no NVIDIA GPU with a loaded driver ({})</source>
        <translation>dieser Rechner zeigt keine NVIDIA-GPU mit geladenem Treiber ({})</translation>
    </message>
    <message>
        <source>this network comes as a package of npm, which is not installed</source>
        <translation>dieses Netz kommt als Paket von npm, das nicht installiert ist</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>three numbers above zero</source>
        <translation>drei Zahlen über null</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>toes in (internal rotation)</source>
        <translation>Zehen nach innen (Innenrotation)</translation>
    </message>
    <message>
        <source>too few cut-offs fit below half the frame rate</source>
        <translation>unter die halbe Bildrate passen zu wenige Grenzfrequenzen</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>trial {}</source>
        <translation>Versuch {}</translation>
    </message>
    <message>
        <source>trial {}, result {} {}</source>
        <translation>Versuch {}, Ergebnis {} {}</translation>
    </message>
    <message>
        <source>triangulate</source>
        <translation>triangulieren</translation>
    </message>
    <message>
        <source>triangulation</source>
        <translation>Triangulation</translation>
    </message>
    <message>
        <source>trunk line against the hip line</source>
        <translation>Rumpflinie gegen die Hüftlinie</translation>
    </message>
    <message>
        <source>trunk line against the vertical, across {}</source>
        <translation>Rumpflinie gegen die Senkrechte, quer zur Richtung: {}</translation>
    </message>
    <message>
        <source>trunk line against the vertical, along {}</source>
        <translation>Rumpflinie gegen die Senkrechte, längs der Richtung: {}</translation>
    </message>
    <message>
        <source>try a smaller size</source>
        <translation>Versuchen Sie eine kleinere Größe</translation>
    </message>
    <message>
        <source>turned to the left</source>
        <translation>nach links gedreht</translation>
    </message>
    <message>
        <source>two cameras have the same name: &quot;{}&quot; and &quot;{}&quot;</source>
        <translation>zwei Kameras haben denselben Namen: „{}“ und „{}“</translation>
    </message>
    <message>
        <source>two cameras of the calibration have the name &quot;{}&quot;</source>
        <translation>zwei Kameras der Kalibrierung heißen „{}“</translation>
    </message>
    <message>
        <source>two videos are of camera {}: {} and {}</source>
        <translation>zwei Videos sind von Kamera {}: {} und {}</translation>
    </message>
    <message>
        <source>two videos are of the same camera: {} and {}</source>
        <translation>zwei Videos sind von derselben Kamera: {} und {}</translation>
    </message>
    <message>
        <source>type one, or press Esc</source>
        <translation>Tippen Sie einen, oder drücken Sie Esc</translation>
    </message>
    <message>
        <source>u = {:.4f} u&apos; {:+.1f}, v = {:.4f} v&apos; {:+.1f} ({} of {} points agree)</source>
        <translation>u = {} u&apos; {}, v = {} v&apos; {} ({} von {} Punkten stimmen überein)</translation>
    </message>
    <message>
        <source>undo the last acceptance, or restore the project from a backup</source>
        <translation>Machen Sie die letzte Annahme rückgängig, oder stellen Sie das Projekt aus einer Sicherung wieder her</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>unknown joint</source>
        <translation>unbekanntes Gelenk</translation>
    </message>
    <message>
        <source>unknown kind {}</source>
        <translation>unbekannte Art {}</translation>
    </message>
    <message>
        <source>unknown name {}</source>
        <translation>unbekannter Name {}</translation>
    </message>
    <message>
        <source>unsure score</source>
        <translation>Detektorwert für Bekannte</translation>
    </message>
    <message>
        <source>update Kinora</source>
        <translation>Bringen Sie Kinora auf den neuen Stand</translation>
    </message>
    <message>
        <source>update Kinora, then open it again</source>
        <translation>Bringen Sie Kinora auf den neuen Stand, und öffnen Sie es dann noch einmal</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>brauchbar</translation>
    </message>
    <message>
        <source>usable with note</source>
        <translation>brauchbar mit Anmerkung</translation>
    </message>
    <message>
        <source>use another camera again first</source>
        <translation>Nutzen Sie zuerst eine andere Kamera wieder</translation>
    </message>
    <message>
        <source>use at most {}</source>
        <translation>Nutzen Sie höchstens {}</translation>
    </message>
    <message>
        <source>use url, archive, npm or by_hand</source>
        <translation>Nehmen Sie url, archive, npm oder by_hand</translation>
    </message>
    <message>
        <source>use {} again</source>
        <translation>{} wieder genutzt</translation>
    </message>
    <message>
        <source>use {} for {}</source>
        <translation>{} wieder genutzt für {}</translation>
    </message>
    <message>
        <source>verdict &quot;{}&quot; on trial {}</source>
        <translation>Bewertung „{}“ für Versuch {}</translation>
    </message>
    <message>
        <source>was cut off before its first picture</source>
        <translation>wurde vor seinem ersten Bild abgeschnitten</translation>
    </message>
    <message>
        <source>what {} sees lies typically {:.0f} cm beside what the other cameras see: check its calibration and its clock</source>
        <translation>was {} sieht, liegt typisch {} cm neben dem, was die anderen Kameras sehen: Prüfen Sie Kalibrierung und Uhr</translation>
    </message>
    <message>
        <source>who is analysed</source>
        <translation>wer analysiert wird</translation>
    </message>
    <message>
        <source>who was analysed</source>
        <translation>wer analysiert wurde</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>breit</translation>
    </message>
    <message>
        <source>wide: a row a time; long: a row a value</source>
        <translation>breit: eine Zeile je Zeitpunkt; lang: eine Zeile je Wert</translation>
    </message>
    <message>
        <source>width and height are exchanged: the video was turned after the calibration or is stored turned</source>
        <translation>Breite und Höhe sind vertauscht: Das Video wurde nach der Kalibrierung gedreht oder ist gedreht gespeichert</translation>
    </message>
    <message>
        <source>width and height must be even and above 0</source>
        <translation>Breite und Höhe müssen gerade und größer als 0 sein</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>write &quot;keypoint_set&quot;: &quot;blazepose33&quot; into the card</source>
        <translation>Schreiben Sie &quot;keypoint_set&quot;: &quot;blazepose33&quot; in die Karte</translation>
    </message>
    <message>
        <source>write pictures in the order of their times</source>
        <translation>Schreiben Sie Bilder in der Folge ihrer Zeiten</translation>
    </message>
    <message>
        <source>write pictures of one size</source>
        <translation>Schreiben Sie Bilder einer Größe</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: value}</source>
        <translation>Schreiben Sie {&quot;name&quot;: Wert}</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>{:d} corrections</source>
        <translation>{} Korrekturen</translation>
    </message>
    <message>
        <source>{:d} frames</source>
        <translation>{} Bilder</translation>
    </message>
    <message>
        <source>{:d} trials</source>
        <translation>{} Versuche</translation>
    </message>
    <message>
        <source>{:d} verdicts</source>
        <translation>{} Bewertungen</translation>
    </message>
    <message>
        <source>{} ({:.0f}° from the world&apos;s X)</source>
        <translation>{} ({}° von X der Welt)</translation>
    </message>
    <message>
        <source>{} and {:d} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} at {:.3f} s</source>
        <translation>{} bei {} s</translation>
    </message>
    <message>
        <source>{} becomes {}</source>
        <translation>{} wird {}</translation>
    </message>
    <message>
        <source>{} cannot be downloaded by a program</source>
        <translation>{} kann nicht von einem Programm geladen werden</translation>
    </message>
    <message>
        <source>{} could be more than one {}</source>
        <translation>{0} ist nicht eindeutig ({1})</translation>
    </message>
    <message>
        <source>{} distortion coefficients are not supported for a {} lens</source>
        <translation>{} Verzeichnungskoeffizienten sind bei einem Objektiv der Art {} nicht vorgesehen</translation>
    </message>
    <message>
        <source>{} does not find people: it finds the points of one</source>
        <translation>{} findet keine Personen, sondern die Punkte einer Person</translation>
    </message>
    <message>
        <source>{} filled over a gap, {} ({:.2f} s)</source>
        <translation>{}: Lücke gefüllt, {} ({} s)</translation>
    </message>
    <message>
        <source>{} films {} samples more than the trial is long; they are not used</source>
        <translation>{} filmt {} Werte mehr, als der Versuch lang ist; sie werden nicht benutzt</translation>
    </message>
    <message>
        <source>{} finds people, not their points</source>
        <translation>{} findet Personen, nicht ihre Punkte</translation>
    </message>
    <message>
        <source>{} finds where BlazePose should look, not whole people</source>
        <translation>{} findet, wohin BlazePose sehen soll, nicht ganze Personen</translation>
    </message>
    <message>
        <source>{} goes</source>
        <translation>{} entfällt</translation>
    </message>
    <message>
        <source>{} has a slash in it</source>
        <translation>{} enthält einen Schrägstrich</translation>
    </message>
    <message>
        <source>{} has a variable rate of pictures: their exact times are used</source>
        <translation>{} hat eine schwankende Bildrate: Es gelten die genauen Zeiten der Bilder</translation>
    </message>
    <message>
        <source>{} has no 2D results</source>
        <translation>{} hat keine 2D-Ergebnisse</translation>
    </message>
    <message>
        <source>{} has no angle of ours and was left out</source>
        <translation>{} hat keinen unserer Winkel und wurde weggelassen</translation>
    </message>
    <message>
        <source>{} has no camera or no trial</source>
        <translation>{} hat keine Kamera oder keinen Versuch</translation>
    </message>
    <message>
        <source>{} has no coordinate for {}: not in the MOT file</source>
        <translation>{} hat keine Koordinate für {}: nicht in der MOT-Datei</translation>
    </message>
    <message>
        <source>{} has no video here, and so no clock</source>
        <translation>{} hat hier kein Video, also auch keine Uhr</translation>
    </message>
    <message>
        <source>{} has no video here: no overlay</source>
        <translation>{} hat hier kein Video: kein Skelett darüber</translation>
    </message>
    <message>
        <source>{} has {} numbers instead of {}</source>
        <translation>{} hat {} Zahlen statt {}</translation>
    </message>
    <message>
        <source>{} holds a number that is not finite</source>
        <translation>{} enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>{} in {} lies {:.0f} px off, {}</source>
        <translation>{}: in {} um {} px daneben, {}</translation>
    </message>
    <message>
        <source>{} is here, but {}: run scripts/setup on this machine again</source>
        <translation>{} ist da, aber {}: Führen Sie scripts/setup auf diesem Rechner noch einmal aus</translation>
    </message>
    <message>
        <source>{} is left out since it was processed</source>
        <translation>{} ist seit der Verarbeitung ausgelassen</translation>
    </message>
    <message>
        <source>{} is left out: {}</source>
        <translation>{} ist ausgelassen: {}</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} fehlt</translation>
    </message>
    <message>
        <source>{} is missing {} samples at the start and {} at the end of the trial</source>
        <translation>{} fehlen {} Werte am Anfang und {} am Ende des Versuchs</translation>
    </message>
    <message>
        <source>{} is no video quality</source>
        <translation>{} ist keine Videoqualität</translation>
    </message>
    <message>
        <source>{} is not a number: &quot;{}&quot;</source>
        <translation>{} ist keine Zahl: „{}“</translation>
    </message>
    <message>
        <source>{} is not made of numbers alone</source>
        <translation>{} besteht nicht nur aus Zahlen</translation>
    </message>
    <message>
        <source>{} is not the recording that camera {} has here</source>
        <translation>{} ist nicht die Aufnahme, die Kamera {} hier hat</translation>
    </message>
    <message>
        <source>{} is out of date: {}; the files hold its former numbers</source>
        <translation>{} ist veraltet: {}; die Dateien enthalten die früheren Zahlen</translation>
    </message>
    <message>
        <source>{} is thigh against trunk: pelvic tilt was not measured.</source>
        <translation>{} ist Oberschenkel gegen Rumpf: Die Beckenkippung wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>{} is used again since it was processed</source>
        <translation>{} wird seit der Verarbeitung wieder genutzt</translation>
    </message>
    <message>
        <source>{} lost the athlete, who is there, {}</source>
        <translation>{} hat den Athleten verloren, der da ist, {}</translation>
    </message>
    <message>
        <source>{} missing, {} ({:.2f} s)</source>
        <translation>{}: Lücke, {} ({} s)</translation>
    </message>
    <message>
        <source>{} not visible in {}</source>
        <translation>{} in {} nicht sichtbar</translation>
    </message>
    <message>
        <source>{} of athlete {:d}</source>
        <translation>{} von Athlet {}</translation>
    </message>
    <message>
        <source>{} of {} cameras are marker cameras and were left out</source>
        <translation>{} von {} Kameras sind Markerkameras und wurden ausgelassen</translation>
    </message>
    <message>
        <source>{} saw nobody in {} pictures</source>
        <translation>{} sah in {} Bildern niemanden</translation>
    </message>
    <message>
        <source>{} saw people in {} pictures, but none of them where the other cameras see somebody: check its calibration, its clock and whether the right video belongs to it</source>
        <translation>{} sah in {} Bildern Personen, aber keine dort, wo die anderen Kameras jemanden sehen: Prüfen Sie Kalibrierung und Uhr und ob das richtige Video dazugehört</translation>
    </message>
    <message>
        <source>{} seen surely by fewer than two cameras, {}</source>
        <translation>{}: von weniger als zwei Kameras sicher gesehen, {}</translation>
    </message>
    <message>
        <source>{} sees somebody else, {}</source>
        <translation>{} sieht jemand anderes, {}</translation>
    </message>
    <message>
        <source>{} with {}</source>
        <translation>{} mit {}</translation>
    </message>
    <message>
        <source>{} x (5 + classes)</source>
        <translation>{} x (5 + Klassen)</translation>
    </message>
    <message>
        <source>{} x {} instead of {} x {} pixels can be a crop, a stretched picture or a scaled one with bars: compare a picture of the video with one of the calibration</source>
        <translation>{} x {} statt {} x {} Pixel können ein Ausschnitt, ein gestrecktes Bild oder ein skaliertes mit Balken sein: Vergleichen Sie ein Bild des Videos mit einem der Kalibrierung</translation>
    </message>
    <message>
        <source>{} {:.0f} % too long, {}</source>
        <translation>{} um {} % zu lang, {}</translation>
    </message>
    <message>
        <source>{} {:.0f} % too short, {}</source>
        <translation>{} um {} % zu kurz, {}</translation>
    </message>
    <message>
        <source>{} {} instead of {}</source>
        <translation>{}: {} statt {}</translation>
    </message>
    <message>
        <source>{}, camera {}</source>
        <translation>{}, Kamera {}</translation>
    </message>
    <message>
        <source>{}, frames {} to {}</source>
        <translation>{}, Bilder {} bis {}</translation>
    </message>
    <message>
        <source>{}, process {} on {}</source>
        <translation>{}, Prozess {} auf {}</translation>
    </message>
    <message>
        <source>{}/{} s is no unit of time that an MP4 can hold</source>
        <translation>{}/{} s ist keine Zeiteinheit, die ein MP4 halten kann</translation>
    </message>
    <message>
        <source>{}: {}, as you chose</source>
        <translation>{}: {}, wie Sie es gewählt haben</translation>
    </message>
    <message>
        <source>{}: {}, for {}</source>
        <translation>{}: {}, denn {}</translation>
    </message>
    <message>
        <source>{}; cameras of the calibration: {}; cameras of the videos: {}</source>
        <translation>{}; Kameras der Kalibrierung: {}; Kameras der Videos: {}</translation>
    </message>
    <message>
        <source>{}nothing was made of it yet</source>
        <translation>{}es wurde noch nichts daraus gemacht</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>letterbox</source>
        <translation>skaliert, mit Balken</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>skaliert</translation>
    </message>
    <message>
        <source>{:.0f} px left and {:.0f} px down</source>
        <translation>{} px links und {} px unterhalb</translation>
    </message>
    <message>
        <source>{:.0f} px left and {:.0f} px up</source>
        <translation>{} px links und {} px oberhalb</translation>
    </message>
    <message>
        <source>{:.0f} px right and {:.0f} px down</source>
        <translation>{} px rechts und {} px unterhalb</translation>
    </message>
    <message>
        <source>{:.0f} px right and {:.0f} px up</source>
        <translation>{} px rechts und {} px oberhalb</translation>
    </message>
    <message>
        <source>{:g} pixels cut off {}</source>
        <translation>{} Pixel abgeschnitten {}</translation>
    </message>
    <message>
        <source>{:g} pixels of border added {}</source>
        <translation>{} Pixel Rand hinzugefügt {}</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Datei existiert schon</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>3d</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>fill the gap of {}</source>
        <translation>Lücke gefüllt: {}</translation>
    </message>
    <message>
        <source>leave the gap of {}</source>
        <translation>Lücke gelassen: {}</translation>
    </message>
    <message>
        <source>reset the gap of {}</source>
        <translation>Lücke zurückgesetzt: {}</translation>
    </message>
    <message>
        <source>{} go</source>
        <translation>{} entfallen</translation>
    </message>
    <message>
        <source>Choose a folder that can be written to.</source>
        <translation>Wählen Sie einen Ordner, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Choose at least one quantity.</source>
        <translation>Wählen Sie mindestens eine Größe.</translation>
    </message>
    <message>
        <source>Choose one of the two endings.</source>
        <translation>Wählen Sie eine der beiden Endungen.</translation>
    </message>
    <message>
        <source>check that it exists and that you may use it</source>
        <translation>Prüfen Sie, ob es das gibt und ob Sie es benutzen dürfen</translation>
    </message>
    <message>
        <source>curves are written as .png or .svg</source>
        <translation>Kurven werden als .png oder .svg geschrieben</translation>
    </message>
    <message>
        <source>the curves could not be written: {}</source>
        <translation>die Kurven konnten nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>there are no curves to write</source>
        <translation>es gibt keine Kurven zu schreiben</translation>
    </message>
    <message>
        <source>this is a mistake in Kinora: please report it</source>
        <translation>das ist ein Fehler in Kinora: Bitte melden Sie ihn</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>UpperNeck</source>
        <translation>oberer Hals</translation>
    </message>
    <message>
        <source>left eye inner</source>
        <translation>linkes Auge innen</translation>
    </message>
    <message>
        <source>left eye outer</source>
        <translation>linkes Auge außen</translation>
    </message>
    <message>
        <source>mouth left</source>
        <translation>Mund links</translation>
    </message>
    <message>
        <source>mouth right</source>
        <translation>Mund rechts</translation>
    </message>
    <message>
        <source>right eye inner</source>
        <translation>rechtes Auge innen</translation>
    </message>
    <message>
        <source>right eye outer</source>
        <translation>rechtes Auge außen</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(ausgelassen)</translation>
    </message>
    <message>
        <source>a picture cannot be written in the format &quot;{}&quot;</source>
        <translation>ein Bild kann nicht im Format „{}“ geschrieben werden</translation>
    </message>
    <message>
        <source>check that it exists and is a PNG or JPEG picture</source>
        <translation>Prüfen Sie, ob es das gibt und ob es ein PNG- oder JPEG-Bild ist</translation>
    </message>
    <message>
        <source>check that they are the 2D points of this trial</source>
        <translation>Prüfen Sie, ob es die 2D-Punkte dieses Versuchs sind</translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions</source>
        <translation>Prüfen Sie die Rechte am Ordner</translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions and the space left on the disk</source>
        <translation>Prüfen Sie die Rechte am Ordner und den Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>choose a name that ends in .png or .jpg</source>
        <translation>Wählen Sie einen Namen, der auf .png oder .jpg endet</translation>
    </message>
    <message>
        <source>choose from networks, engine, tracking, association, person, triangulation, cleaning, angles, events</source>
        <translation>Wählen Sie aus networks, engine, tracking, association, person, triangulation, cleaning, angles, events</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>import {}</source>
        <translation>{} wird importiert</translation>
    </message>
    <message>
        <source>nobody is seen in any picture of these files</source>
        <translation>in keinem Bild dieser Dateien ist jemand zu sehen</translation>
    </message>
    <message>
        <source>setting pose2d.imported</source>
        <translation>Einstellung pose2d.imported</translation>
    </message>
    <message>
        <source>the figure cannot be written: {}</source>
        <translation>die Abbildung kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>the folder for the figures cannot be made: {}</source>
        <translation>der Ordner für die Abbildungen kann nicht angelegt werden: {}</translation>
    </message>
    <message>
        <source>the options are not a JSON object</source>
        <translation>die Optionen sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the picture cannot be read: {}</source>
        <translation>das Bild kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>the picture cannot be written: {}</source>
        <translation>das Bild kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>there is no group of options named &quot;{}&quot;</source>
        <translation>es gibt keine Gruppe von Optionen namens „{}“</translation>
    </message>
    <message>
        <source>write {&quot;cleaning&quot;:{…}}</source>
        <translation>Schreiben Sie {&quot;cleaning&quot;:{…}}</translation>
    </message>
    <message>
        <source>{:.3f} s · sample {} of {} · {} · {} cameras · mean reprojection error {:.1f} px</source>
        <translation>{} s · Wert {} von {} · {} · {} Kameras · mittlerer Reprojektionsfehler {} px</translation>
    </message>
    <message>
        <source>{} is blank in the picture: {}</source>
        <translation>{} bleibt im Bild leer: {}</translation>
    </message>
    <message>
        <source>a C3D file holds {} events: {} has the first of {}, the events&apos; CSV all</source>
        <translation>eine C3D-Datei fasst {} Ereignisse: {} hat die ersten von {}, die CSV-Datei der Ereignisse alle</translation>
    </message>
    <message>
        <source>camera {} sees the person {} of where the other cameras put them: it is mis-calibrated, mis-scaled (its pictures were resized or cropped after calibration) or was moved. On the Calibration page, check the size and fit of its pictures; else read a new calibration, or leave the camera out of this trial: its points are off by a constant amount</source>
        <translation>Kamera {} sieht die Person {} von dort, wo die anderen Kameras sie sehen: Sie ist falsch kalibriert, falsch skaliert (ihre Bilder wurden nach der Kalibrierung verkleinert, vergrößert oder beschnitten) oder wurde bewegt. Prüfen Sie auf der Seite Kalibrierung Größe und Anpassung ihrer Bilder; sonst lesen Sie eine neue Kalibrierung ein oder lassen Sie die Kamera in diesem Versuch weg: Ihre Punkte liegen um einen festen Betrag daneben</translation>
    </message>
    <message>
        <source>{} filmed at {:.4g} Hz, the trial&apos;s clock runs at {:.4g} Hz: its points are interpolated; if the file is slow motion, say at what rate it was filmed</source>
        <translation>{} filmte mit {} Hz, die Uhr des Versuchs läuft mit {} Hz: Seine Punkte werden interpoliert; ist die Datei eine Zeitlupe, geben Sie die Aufnahmerate an</translation>
    </message>
    <message>
        <source>change how the pictures of {} were made</source>
        <translation>geändert, wie die Bilder von {} entstanden</translation>
    </message>
    <message>
        <source>read the calibration {}</source>
        <translation>Kalibrierung {} gelesen</translation>
    </message>
    <message>
        <source>read the calibration {} for {} alone</source>
        <translation>Kalibrierung {} nur für {} gelesen</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>das Video wird gelesen</translation>
    </message>
    <message>
        <source>give each video its own camera or trial, or add the videos of each participant by themselves</source>
        <translation>Geben Sie jedem Video seine eigene Kamera oder seinen eigenen Versuch, oder fügen Sie die Videos jeder Person für sich hinzu</translation>
    </message>
    <message>
        <source>{} and {} of {} have the same recording</source>
        <translation>{} und {} von {} sind dieselbe Aufnahme</translation>
    </message>
    <message>
        <source>3D needs at least two cameras, and all are left out</source>
        <translation>3D braucht mindestens zwei Kameras, und alle sind ausgelassen</translation>
    </message>
    <message>
        <source>3D needs at least two cameras, and all but one are left out</source>
        <translation>3D braucht mindestens zwei Kameras, und alle bis auf eine sind ausgelassen</translation>
    </message>
    <message>
        <source>take a camera in again</source>
        <translation>Nehmen Sie eine Kamera wieder auf</translation>
    </message>
    <message>
        <source>take two cameras in again</source>
        <translation>Nehmen Sie zwei Kameras wieder auf</translation>
    </message>
    <message>
        <source>a damaged part of the stored results ({}) was computed anew</source>
        <translation>Ein beschädigter Teil der gespeicherten Ergebnisse ({}) wurde neu berechnet</translation>
    </message>
    <message>
        <source>a stored part of the 2D points is damaged</source>
        <translation>Ein gespeicherter Teil der 2D-Punkte ist beschädigt</translation>
    </message>
    <message>
        <source>process the trial with networks</source>
        <translation>Verarbeiten Sie den Versuch mit Netzen</translation>
    </message>
    <message>
        <source>process the trial again: what is damaged is computed anew</source>
        <translation>Verarbeiten Sie den Versuch noch einmal: Was beschädigt ist, wird neu berechnet</translation>
    </message>
    <message>
        <source>choose how trials are processed</source>
        <translation>Verarbeitung der Versuche gewählt</translation>
    </message>
    <message>
        <source>choose who is analysed in {}</source>
        <translation>Ausgewertete Personen in {} gewählt</translation>
    </message>
    <message>
        <source>{}: its stored state cannot be read; its pictures were looked at anew</source>
        <translation>{}: Der gespeicherte Stand ist nicht lesbar; die Bilder wurden neu ausgewertet</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>FS</source>
        <translation>FS</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>TO</translation>
    </message>
    <message>
        <source>foot strike</source>
        <translation>Fußaufsatz</translation>
    </message>
    <message>
        <source>toe-off</source>
        <translation>Zehenablösung</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Links: %1</translation>
    </message>
    <message>
        <source>Right %1</source>
        <translation>Rechts: %1</translation>
    </message>
    <message>
        <source>%1, %2 s, frame %3, %4</source>
        <translation>%1, %2 s, Bild %3, %4</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Nothing is known of the trial&apos;s quality before it is processed</source>
        <translation>Vor der Verarbeitung ist über die Güte des Versuchs nichts bekannt</translation>
    </message>
</context>
<context>
    <name>TrialsModel</name>
    <message>
        <source>Usable</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Usable, note</source>
        <translation>Brauchbar, Anm.</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>deg</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>heights/s2</source>
        <translation>Körpergrößen/s²</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>rad</source>
        <translation>rad</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>kinora::ui::About</name>
    <message>
        <source>About Kinora</source>
        <translation>Über Kinora</translation>
    </message>
    <message>
        <source>Kinora %1</source>
        <translation>Kinora %1</translation>
    </message>
    <message>
        <source>Markerless motion analysis from calibrated videos.
Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Markerlose Bewegungsanalyse aus kalibrierten Videos.
Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::AddVideosSheet</name>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Proband</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Give the participant a code.</source>
        <translation>Geben Sie dem Probanden einen Code.</translation>
    </message>
    <message>
        <source>Give the session a name.</source>
        <translation>Geben Sie der Sitzung einen Namen.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Choose videos first.</source>
        <translation>Wählen Sie zuerst Videos.</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>Videos werden gelesen</translation>
    </message>
    <message>
        <source>New ones can be typed.</source>
        <translation>Neue können eingetippt werden.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::CalibrationPage</name>
    <message>
        <source>Read one for this trial alone…</source>
        <translation>Eine nur für diesen Versuch lesen…</translation>
    </message>
    <message>
        <source>Read another calibration…</source>
        <translation>Andere Kalibrierung lesen…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Video [px]</source>
        <translation>Video [px]</translation>
    </message>
    <message>
        <source>Calibrated [px]</source>
        <translation>Kalibriert [px]</translation>
    </message>
    <message>
        <source>Pictures were</source>
        <translation>Bilder sind</translation>
    </message>
    <message>
        <source>Focal length [px]</source>
        <translation>Brennweite [px]</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Optik</translation>
    </message>
    <message>
        <source>Position x, y, z [m]</source>
        <translation>Position x, y, z [m]</translation>
    </message>
    <message>
        <source>Looks to [°]</source>
        <translation>Blickt nach [°]</translation>
    </message>
    <message>
        <source>No calibration yet.</source>
        <translation>Noch keine Kalibrierung.</translation>
    </message>
    <message>
        <source>Calibrated from %1.</source>
        <translation>Kalibriert aus %1.</translation>
    </message>
    <message>
        <source>The cameras of a trial are shown here. Add a trial&apos;s videos first.</source>
        <translation>Hier stehen die Kameras eines Versuchs. Fügen Sie zuerst dessen Videos hinzu.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>These cameras are not calibrated yet.
Read the file that Pose2Sim, Anipose, FreeMoCap, Caliscope or Qualisys wrote for them.</source>
        <translation>Diese Kameras sind noch nicht kalibriert.
Lesen Sie die Datei, die Pose2Sim, Anipose, FreeMoCap, Caliscope oder Qualisys für sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Read a calibration file…</source>
        <translation>Kalibrierdatei lesen…</translation>
    </message>
    <message>
        <source>From %1, read %2</source>
        <translation>Aus %1, gelesen %2</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>A calibration is being read.</source>
        <translation>Eine Kalibrierung wird gerade gelesen.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>no video</source>
        <translation>kein Video</translation>
    </message>
    <message>
        <source>not in the calibration</source>
        <translation>nicht in der Kalibrierung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, %2 down</source>
        <translation>%1, %2 abwärts</translation>
    </message>
    <message>
        <source>%1, %2 up</source>
        <translation>%1, %2 aufwärts</translation>
    </message>
    <message>
        <source>The direction of its axis: angle in the ground plane from x towards y, and above the ground</source>
        <translation>Die Richtung ihrer Achse: Winkel in der Bodenebene von x nach y, und über dem Boden</translation>
    </message>
    <message>
        <source>work it out from the pictures</source>
        <translation>aus den Bildern bestimmen</translation>
    </message>
    <message>
        <source>Read a calibration</source>
        <translation>Kalibrierung lesen</translation>
    </message>
    <message>
        <source>Calibrations (*.toml *.txt *.xml);;All files (*)</source>
        <translation>Kalibrierungen (*.toml *.txt *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the calibration</source>
        <translation>Kalibrierung wird gelesen</translation>
    </message>
    <message>
        <source>%1 from %2.</source>
        <translation>%1 aus %2.</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Comparing the pictures</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1; %2; %3</translation>
    </message>
    <message>
        <source>This trial has one camera, and 3D needs at least two.
Add the videos of the others first.</source>
        <translation>Dieser Versuch hat eine Kamera, und 3D braucht mindestens zwei.
Fügen Sie zuerst die Videos der anderen hinzu.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ChoiceCard</name>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>Nicht installiert: %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>kinora::ui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>No act is called so. Try a word of what it does, such as swap or export.</source>
        <translation>Kein Befehl heißt so. Versuchen Sie es mit einem Wort für das, was er tut, etwa „tauschen“ oder „exportieren“.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::CurveView</name>
    <message>
        <source>Curves stand here, of the quantities that are ticked in the list.</source>
        <translation>Hier stehen die Kurven der Größen, die in der Liste angehakt sind.</translation>
    </message>
    <message>
        <source>Gait cycles would be here: they run between two foot strikes of one side, and the trial has no such events yet. Detect events, or add them on the timeline.</source>
        <translation>Hier stünden Gangzyklen: Sie reichen von einem Fußaufsatz zum nächsten derselben Seite, und der Versuch hat noch keine solchen Ereignisse. Lassen Sie Ereignisse finden, oder setzen Sie sie auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Detect events…</source>
        <translation>Ereignisse finden…</translation>
    </message>
</context>
<context>
    <name>kinora::ui::Details</name>
    <message>
        <source>not said</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Proband %1</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Name (freiwillig)</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Exports carry the code, never the name.</source>
        <translation>Exporte enthalten den Code, nie den Namen.</translation>
    </message>
    <message>
        <source>%1, session %2</source>
        <translation>%1, Sitzung %2</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>%1 s, %2 samples at %3 Hz</source>
        <translation>%1 s, %2 Abtastwerte mit %3 Hz</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Before it can run</source>
        <translation>Bevor er laufen kann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>ready to be processed</source>
        <translation>bereit zur Verarbeitung</translation>
    </message>
    <message>
        <source>Review this trial</source>
        <translation>Diesen Versuch prüfen</translation>
    </message>
    <message>
        <source>The file is not where it was. Results stay; pictures cannot be shown.</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort. Ergebnisse bleiben; Bilder können nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The file has changed since it was added.</source>
        <translation>Die Datei wurde geändert, seit sie hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Locate %1…</source>
        <translation>%1 suchen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation>%1 × %2 px, %3</translation>
    </message>
    <message>
        <source>, shown turned by %1°</source>
        <translation>, um %1° gedreht gezeigt</translation>
    </message>
    <message>
        <source>%1 pictures at %2 Hz%3</source>
        <translation>%1 Bilder mit %2 Hz%3</translation>
    </message>
    <message>
        <source> (the rate varies; exact times are used)</source>
        <translation> (die Rate schwankt; es gelten die genauen Zeiten)</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>%1 s of the trial</source>
        <translation>%1 s des Versuchs</translation>
    </message>
    <message>
        <source>Birth (day or year)</source>
        <translation>Geburt (Tag, Jahr)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>out of date: %1</source>
        <translation>veraltet: %1</translation>
    </message>
    <message>
        <source>processed, up to date</source>
        <translation>verarbeitet, aktuell</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Was entfiel</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>%1 of results; files of videos are never touched</source>
        <translation>%1 an Ergebnissen; Videodateien werden nie angerührt</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Left out of 3D</source>
        <translation>Aus 3D ausgelassen</translation>
    </message>
    <message>
        <source>Go to Calibration</source>
        <translation>Zu „Kalibrierung“</translation>
    </message>
    <message>
        <source>Go to Process</source>
        <translation>Zu „Verarbeiten“</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source> (stored at %1 Hz)</source>
        <translation> (gespeichert mit %1 Hz)</translation>
    </message>
    <message>
        <source>the last run failed: %1</source>
        <translation>der letzte Lauf ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>kinora::ui::EpisodeBar</name>
    <message>
        <source>Go to Process</source>
        <translation>Zu „Verarbeiten“</translation>
    </message>
    <message>
        <source>Swap left and right (%1)</source>
        <translation>Links und rechts tauschen (%1)</translation>
    </message>
    <message>
        <source>Ignore this camera here</source>
        <translation>Diese Kamera hier übergehen</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Lücke füllen</translation>
    </message>
    <message>
        <source>Drag the points</source>
        <translation>Punkte ziehen</translation>
    </message>
    <message>
        <source>No doubtful episode is left in the chosen quantities.</source>
        <translation>In den gewählten Größen ist keine zweifelhafte Stelle mehr.</translation>
    </message>
    <message>
        <source>%1 left. N goes to the next one.</source>
        <translation>Noch %1. N geht zur nächsten.</translation>
    </message>
    <message>
        <source>doubtful episode</source>
        <translation>zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>doubtful episodes</source>
        <translation>zweifelhafte Stellen</translation>
    </message>
    <message>
        <source>Take the person who fits</source>
        <translation>Die passende Person nehmen</translation>
    </message>
    <message>
        <source>%1 left, %2 without effect on 3D. N goes to the next one.</source>
        <translation>Noch %1, davon %2 ohne Wirkung auf 3D. N geht zur nächsten.</translation>
    </message>
    <message>
        <source>No doubtful episode is left in the range, for the chosen quantities.</source>
        <translation>Im Bereich ist für die gewählten Größen keine zweifelhafte Stelle mehr.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::EventHands</name>
    <message>
        <source>walking</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>squats</source>
        <translation>Kniebeugen</translation>
    </message>
    <message>
        <source>jumps</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Detected events are gone; those that you set stay.</source>
        <translation>Gefundene Ereignisse sind weg; die von Ihnen gesetzten bleiben.</translation>
    </message>
    <message>
        <source>%1 found for %2; those that you set stay.</source>
        <translation>%1 gefunden für %2; die von Ihnen gesetzten bleiben.</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>A name of your own, then Enter</source>
        <translation>Ein eigener Name, dann Eingabe</translation>
    </message>
    <message>
        <source>Detect none</source>
        <translation>Nichts finden lassen</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Von %1</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <source>Of the ticked trials</source>
        <translation>Der angehakten Versuche</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Joint angles</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>Trajektorien</translation>
    </message>
    <message>
        <source>First rows of the CSV</source>
        <translation>Erste Zeilen der CSV</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>In den Ordner</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write the files into</source>
        <translation>Dateien schreiben nach</translation>
    </message>
    <message>
        <source>It is not processed yet.</source>
        <translation>Er ist noch nicht verarbeitet.</translation>
    </message>
    <message>
        <source>Joint positions</source>
        <translation>Gelenkpositionen</translation>
    </message>
    <message>
        <source>The first rows of the files stand here once a trial is processed.</source>
        <translation>Die ersten Zeilen der Dateien stehen hier, sobald ein Versuch verarbeitet ist.</translation>
    </message>
    <message>
        <source>Go to Process</source>
        <translation>Zu „Verarbeiten“</translation>
    </message>
    <message>
        <source>%1, first athlete</source>
        <translation>%1, erster Athlet</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>No processed trial is ticked.</source>
        <translation>Kein verarbeiteter Versuch ist angehakt.</translation>
    </message>
    <message>
        <source>No file is ticked.</source>
        <translation>Keine Datei ist angehakt.</translation>
    </message>
    <message>
        <source>No joint position is ticked.</source>
        <translation>Keine Gelenkposition ist angehakt.</translation>
    </message>
    <message>
        <source>No joint angle is ticked.</source>
        <translation>Kein Gelenkwinkel ist angehakt.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>It will be made when the files are written.</source>
        <translation>Er wird angelegt, wenn die Dateien geschrieben werden.</translation>
    </message>
    <message>
        <source>On the Export page.</source>
        <translation>Auf der Seite „Export“.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Es läuft schon.</translation>
    </message>
    <message>
        <source>Write 1 file</source>
        <translation>1 Datei schreiben</translation>
    </message>
    <message>
        <source>Write %1 files</source>
        <translation>%1 Dateien schreiben</translation>
    </message>
    <message>
        <source>Nothing there will be replaced.</source>
        <translation>Dort wird nichts ersetzt.</translation>
    </message>
    <message>
        <source>Replaces %1%2</source>
        <translation>Ersetzt %1%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Reading the results</source>
        <translation>Ergebnisse werden gelesen</translation>
    </message>
    <message>
        <source>1 file written</source>
        <translation>1 Datei geschrieben</translation>
    </message>
    <message>
        <source>%1 files written</source>
        <translation>%1 Dateien geschrieben</translation>
    </message>
    <message>
        <source>Stopped; %1.</source>
        <translation>Angehalten; %1.</translation>
    </message>
    <message>
        <source>Files are being written.</source>
        <translation>Dateien werden geschrieben.</translation>
    </message>
    <message>
        <source>%1 · out of date</source>
        <translation>%1 · veraltet</translation>
    </message>
    <message>
        <source>Write %1 as they are</source>
        <translation>%1 so schreiben, wie sie sind</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>With numbers that are out of date; each file&apos;s provenance says so</source>
        <translation>Mit veralteten Zahlen; die Herkunftsangabe jeder Datei sagt es</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Out of date: %1%2.</source>
        <translation>Veraltet: %1%2.</translation>
    </message>
    <message>
        <source> The Process page brings what needs networks up to date.</source>
        <translation> Was Netze braucht, wird auf der Seite „Verarbeiten“ aktualisiert.</translation>
    </message>
    <message>
        <source>Recalculate 1 trial</source>
        <translation>1 Versuch neu berechnen</translation>
    </message>
    <message>
        <source>Recalculate %1 trials</source>
        <translation>%1 Versuche neu berechnen</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>Das Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>What follows the 2D points; no network runs</source>
        <translation>Was auf die 2D-Punkte folgt; kein Netz läuft</translation>
    </message>
    <message>
        <source>This trial&apos;s files are written.</source>
        <translation>Die Dateien dieses Versuchs sind geschrieben.</translation>
    </message>
    <message>
        <source>This trial&apos;s files were written, and its numbers are others since or out of date.</source>
        <translation>Die Dateien dieses Versuchs wurden geschrieben; seine Zahlen sind seither andere oder veraltet.</translation>
    </message>
    <message>
        <source>No files of this trial were written yet.</source>
        <translation>Von diesem Versuch wurden noch keine Dateien geschrieben.</translation>
    </message>
    <message>
        <source>One more note: point here.</source>
        <translation>Noch eine Anmerkung: zeigen Sie hierher.</translation>
    </message>
    <message>
        <source>%1 more notes: point here.</source>
        <translation>Noch %1 Anmerkungen: zeigen Sie hierher.</translation>
    </message>
    <message>
        <source>Trials stand here once their videos are added.</source>
        <translation>Hier stehen Versuche, sobald ihre Videos hinzugefügt sind.</translation>
    </message>
    <message>
        <source>Joint angles stand here once a trial is processed.</source>
        <translation>Hier stehen Gelenkwinkel, sobald ein Versuch verarbeitet ist.</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>kinora::ui::FormatList</name>
    <message>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <source>TRC</source>
        <translation>TRC</translation>
    </message>
    <message>
        <source>C3D</source>
        <translation>C3D</translation>
    </message>
    <message>
        <source>MOT</source>
        <translation>MOT</translation>
    </message>
    <message>
        <source>OpenPose JSON</source>
        <translation>OpenPose-JSON</translation>
    </message>
    <message>
        <source>Events and cycles</source>
        <translation>Ereignisse und Zyklen</translation>
    </message>
    <message>
        <source>Overlay videos</source>
        <translation>Videos mit Skelett</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Summary picture</source>
        <translation>Übersichtsbild</translation>
    </message>
    <message>
        <source>Decimal commas and semicolons</source>
        <translation>Dezimalkommas und Strichpunkte</translation>
    </message>
</context>
<context>
    <name>kinora::ui::Guide</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>guide.md</source>
        <extracomment>The file of the guide in this language, in docs/</extracomment>
        <translation>guide_de.md</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verarbeiten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>kinora::ui::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search acts</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>All keys as delivered</source>
        <translation>Alle Tasten wie ausgeliefert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”: change that one first.</source>
        <translation>%1 ist die Taste von „%2“: Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Enter or a double click on a row, then the new key. Del gives it the key as delivered again.</source>
        <translation>Enter oder ein Doppelklick auf eine Zeile, dann die neue Taste. Entf gibt ihr wieder die mitgelieferte.</translation>
    </message>
    <message>
        <source>Enter or double click to change it</source>
        <translation>Enter oder Doppelklick, um sie zu ändern</translation>
    </message>
</context>
<context>
    <name>kinora::ui::LightMenu</name>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>As filmed</source>
        <translation>Wie gefilmt</translation>
    </message>
</context>
<context>
    <name>kinora::ui::LoadingBar</name>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading this trial. Nothing is lost.</source>
        <translation>Diesen Versuch nicht weiter lesen. Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>%1 was not read to its end.</source>
        <translation>%1 wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation> · noch etwa %1</translation>
    </message>
</context>
<context>
    <name>kinora::ui::LongSolve</name>
    <message>
        <source>The whole trial could not be worked out anew: %1</source>
        <translation>Der ganze Versuch konnte nicht neu berechnet werden: %1</translation>
    </message>
    <message>
        <source>Your corrections are kept, and shown around where they are. Recalculate tries again.</source>
        <translation>Ihre Korrekturen sind gespeichert und um ihre Stelle herum zu sehen. „Neu berechnen“ versucht es noch einmal.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::MainWindow</name>
    <message>
        <source>Kinora</source>
        <translation>Kinora</translation>
    </message>
    <message>
        <source>Kinora ended without closing this project.</source>
        <translation>Kinora wurde beendet, ohne dieses Projekt zu schließen.</translation>
    </message>
    <message>
        <source>It is as of the last finished change: nothing that was done is lost.</source>
        <translation>Es ist auf dem Stand der letzten abgeschlossenen Änderung: Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verarbeiten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>%1 – Kinora</source>
        <translation>%1 – Kinora</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist offen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Make a project: participant, session, videos, calibration</source>
        <translation>Ein Projekt anlegen: Proband, Sitzung, Videos, Kalibrierung</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open a project&apos;s folder</source>
        <translation>Den Ordner eines Projekts öffnen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A person balancing on one leg, filmed by four cameras</source>
        <translation>Eine Person, die auf einem Bein balanciert, von vier Kameras gefilmt</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Add the videos of one or several trials</source>
        <translation>Videos eines oder mehrerer Versuche hinzufügen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Alles ist bereits gespeichert</translation>
    </message>
    <message>
        <source>Stop and close the project</source>
        <translation>Anhalten und das Projekt schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung noch einmal ausführen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>Jeden Befehl über seinen Namen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Files for other programs</source>
        <translation>Dateien für andere Programme</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Every act with its key; keys can be changed</source>
        <translation>Jeder Befehl mit seiner Taste; Tasten lassen sich ändern</translation>
    </message>
    <message>
        <source>About Kinora…</source>
        <translation>Über Kinora…</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Change between the dark and the light look</source>
        <translation>Zwischen dunklem und hellem Aussehen wechseln</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Counts from the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Kinora speaks it from the next start.</source>
        <translation>Kinora spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Stop and make another project</source>
        <translation>Anhalten und ein anderes Projekt anlegen</translation>
    </message>
    <message>
        <source>The sample recording is not on this computer.</source>
        <translation>Die Beispielaufnahme ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Get it with scripts/sample, or name its folder in the environment variable KINORA_SAMPLE.</source>
        <translation>Holen Sie sie mit scripts/sample, oder nennen Sie ihren Ordner in der Umgebungsvariablen KINORA_SAMPLE.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What is finished is kept, and goes on there next time.</source>
        <translation>Fertiges bleibt erhalten, und es geht beim nächsten Mal dort weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Stop and open the other project</source>
        <translation>Anhalten und das andere Projekt öffnen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>How to go from videos to numbers, and what the numbers mean</source>
        <translation>Der Weg von Videos zu Zahlen, und was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Pr&amp;ocess</source>
        <translation>Ver&amp;arbeiten</translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation>Ereig&amp;nisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This is the last trial.</source>
        <translation>Dies ist der letzte Versuch.</translation>
    </message>
    <message>
        <source>This is the first trial.</source>
        <translation>Dies ist der erste Versuch.</translation>
    </message>
    <message>
        <source>Choose a calibration</source>
        <translation>Kalibrierung wählen</translation>
    </message>
    <message>
        <source>Calibrations (*.toml *.txt *.xml);;All files (*)</source>
        <translation>Kalibrierungen (*.toml *.txt *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Go to page: %1</source>
        <translation>Zur Seite: %1</translation>
    </message>
    <message>
        <source>Show another page of the bar</source>
        <translation>Eine andere Seite der Leiste zeigen</translation>
    </message>
    <message>
        <source>Next trial</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Take the trial that follows in hand</source>
        <translation>Zum folgenden Versuch wechseln</translation>
    </message>
    <message>
        <source>Former trial</source>
        <translation>Voriger Versuch</translation>
    </message>
    <message>
        <source>Take the trial before in hand</source>
        <translation>Zum vorigen Versuch wechseln</translation>
    </message>
    <message>
        <source>Read a calibration file…</source>
        <translation>Kalibrierdatei lesen…</translation>
    </message>
    <message>
        <source>Of the cameras of the session</source>
        <translation>Der Kameras der Sitzung</translation>
    </message>
    <message>
        <source>This project has no trial yet.</source>
        <translation>Dieses Projekt hat noch keinen Versuch.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::NewProject</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Videos (they stay where they are)</source>
        <translation>Videos (sie bleiben, wo sie sind)</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>My study</source>
        <translation>Meine Studie</translation>
    </message>
    <message>
        <source>May come later</source>
        <translation>Kann später kommen</translation>
    </message>
    <message>
        <source>A file of Pose2Sim, Anipose or Caliscope (.toml), or of Qualisys (.qca.txt)</source>
        <translation>Eine Datei von Pose2Sim, Anipose oder Caliscope (.toml) oder von Qualisys (.qca.txt)</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>Choose where the project&apos;s folder is made</source>
        <translation>Wählen, wo der Ordner des Projekts angelegt wird</translation>
    </message>
    <message>
        <source>Where to make the project&apos;s folder</source>
        <translation>Wo der Ordner des Projekts angelegt wird</translation>
    </message>
    <message>
        <source>Participant&apos;s code</source>
        <translation>Code des Probanden</translation>
    </message>
    <message>
        <source>Height and mass</source>
        <translation>Körpergröße und Masse</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Choose a calibration file</source>
        <translation>Kalibrierdatei wählen</translation>
    </message>
    <message>
        <source>Choose a calibration</source>
        <translation>Kalibrierung wählen</translation>
    </message>
    <message>
        <source>Calibrations (*.toml *.txt);;All files (*)</source>
        <translation>Kalibrierungen (*.toml *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Give the study a name.</source>
        <translation>Geben Sie der Studie einen Namen.</translation>
    </message>
    <message>
        <source>Give the participant a code.</source>
        <translation>Geben Sie dem Probanden einen Code.</translation>
    </message>
    <message>
        <source>Give the session a name.</source>
        <translation>Geben Sie der Sitzung einen Namen.</translation>
    </message>
    <message>
        <source>There is a project in this folder already: choose another folder, or open it.</source>
        <translation>In diesem Ordner liegt schon ein Projekt: Wählen Sie einen anderen Ordner, oder öffnen Sie es.</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>Videos werden gelesen</translation>
    </message>
    <message>
        <source>Reading the calibration</source>
        <translation>Kalibrierung wird gelesen</translation>
    </message>
    <message>
        <source>Reading the calibration: comparing the pictures with it</source>
        <translation>Kalibrierung wird gelesen: Die Bilder werden mit ihr verglichen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::OptionsForm</name>
    <message>
        <source>Find an option by any word, such as cut-off</source>
        <translation>Option suchen, etwa Grenzfrequenz</translation>
    </message>
    <message>
        <source>Rarely needed ones too</source>
        <translation>Auch seltene</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>Auf der Kommandozeile: %1</translation>
    </message>
    <message>
        <source>the one that fits</source>
        <translation>das passende</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>Every option is at its default.</source>
        <translation>Jede Option steht auf ihrer Vorgabe.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::PeoplePictures</name>
    <message>
        <source>Looking for the people</source>
        <translation>Personen suchen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ProcessPage</name>
    <message>
        <source>Trials stand here once their videos are added.</source>
        <translation>Hier stehen Versuche, sobald ihre Videos hinzugefügt sind.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Alle lösen</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Nach Güte</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verarbeiten</translation>
    </message>
    <message>
        <source>Process the ticked trials</source>
        <translation>Angehakte Versuche verarbeiten</translation>
    </message>
    <message>
        <source>Begin, or go on where it was stopped</source>
        <translation>Beginnen, oder dort weitermachen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Pause or go on with processing</source>
        <translation>Verarbeitung unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Keeps the queue</source>
        <translation>Die Warteschlange bleibt</translation>
    </message>
    <message>
        <source>Stop processing</source>
        <translation>Verarbeitung anhalten</translation>
    </message>
    <message>
        <source>What is finished stays</source>
        <translation>Fertiges bleibt</translation>
    </message>
    <message>
        <source>Show all options</source>
        <translation>Alle Optionen zeigen</translation>
    </message>
    <message>
        <source>Every option of every stage</source>
        <translation>Jede Option jeder Stufe</translation>
    </message>
    <message>
        <source>Advanced · %1 changed</source>
        <translation>Erweitert · %1 geändert</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>Das Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>There are no trials yet.</source>
        <translation>Es gibt noch keine Versuche.</translation>
    </message>
    <message>
        <source>No trial is ticked.</source>
        <translation>Kein Versuch ist angehakt.</translation>
    </message>
    <message>
        <source>Install %1 first.</source>
        <translation>Installieren Sie zuerst %1.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Es läuft schon.</translation>
    </message>
    <message>
        <source>Asking for it</source>
        <translation>Wird angefragt</translation>
    </message>
    <message>
        <source>1 trial processed</source>
        <translation>1 Versuch verarbeitet</translation>
    </message>
    <message>
        <source>%1 trials processed</source>
        <translation>%1 Versuche verarbeitet</translation>
    </message>
    <message>
        <source>1 trial failed</source>
        <translation>1 Versuch fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 trials failed</source>
        <translation>%1 Versuche fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 trial stopped</source>
        <translation>1 Versuch angehalten</translation>
    </message>
    <message>
        <source>%1 trials stopped</source>
        <translation>%1 Versuche angehalten</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The Process page says why.</source>
        <translation>Die Seite „Verarbeiten“ sagt, warum.</translation>
    </message>
    <message>
        <source>This trial is not processed yet.</source>
        <translation>Dieser Versuch ist noch nicht verarbeitet.</translation>
    </message>
    <message>
        <source>This trial is processed.</source>
        <translation>Dieser Versuch ist verarbeitet.</translation>
    </message>
    <message>
        <source>A trial is being processed.</source>
        <translation>Ein Versuch wird verarbeitet.</translation>
    </message>
    <message>
        <source>%1 trials are being processed.</source>
        <translation>%1 Versuche werden verarbeitet.</translation>
    </message>
    <message>
        <source>Recalculate what is out of date</source>
        <translation>Veraltetes neu berechnen</translation>
    </message>
    <message>
        <source>What follows the 2D points; no network runs</source>
        <translation>Was auf die 2D-Punkte folgt; kein Netz läuft</translation>
    </message>
    <message>
        <source>This trial is out of date: %1.</source>
        <translation>Dieser Versuch ist veraltet: %1.</translation>
    </message>
    <message>
        <source>Every trial is up to date.</source>
        <translation>Alle Versuche sind aktuell.</translation>
    </message>
    <message>
        <source>Recalculate 1 trial</source>
        <translation>1 Versuch neu berechnen</translation>
    </message>
    <message>
        <source>Recalculate %1 trials</source>
        <translation>%1 Versuche neu berechnen</translation>
    </message>
    <message>
        <source>Brings what follows the 2D points up to date; no network runs</source>
        <translation>Bringt auf den Stand, was auf die 2D-Punkte folgt; kein Netz läuft</translation>
    </message>
    <message>
        <source>No trial waits for it.</source>
        <translation>Kein Versuch wartet darauf.</translation>
    </message>
    <message>
        <source>This trial&apos;s last run failed: %1</source>
        <translation>Der letzte Lauf dieses Versuchs ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ProcessQueue</name>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ProjectPage</name>
    <message>
        <source>Participants, trials and videos</source>
        <translation>Probanden und Versuche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>This project has no trials yet. Add the videos of one, or drop them here.</source>
        <translation>Dieses Projekt hat noch keine Versuche. Fügen Sie die Videos eines Versuchs hinzu, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>No trial yet: add videos.</source>
        <translation>Noch kein Versuch: Fügen Sie Videos hinzu.</translation>
    </message>
    <message>
        <source>%1 cannot be found.</source>
        <translation>%1 nicht zu finden.</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>%1, all videos found.</source>
        <translation>%1, alle Videos gefunden.</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give what is chosen another name</source>
        <translation>Dem Gewählten einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete from the project</source>
        <translation>Aus dem Projekt löschen</translation>
    </message>
    <message>
        <source>What goes is named, and can be brought back; files of videos stay</source>
        <translation>Was entfällt, wird genannt und kann zurückgeholt werden; Videodateien bleiben</translation>
    </message>
    <message>
        <source>Empty what was deleted…</source>
        <translation>Gelöschtes leeren…</translation>
    </message>
    <message>
        <source>Takes it away for good and gives the space back to the disk</source>
        <translation>Entfernt es endgültig und gibt den Platz auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>Das Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>On the Project page.</source>
        <translation>Auf der Seite „Projekt“.</translation>
    </message>
    <message>
        <source>Choose a participant, session, trial or video.</source>
        <translation>Teilnehmer, Sitzung, Versuch oder Video wählen.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Deleted %1: %2.</source>
        <translation>Gelöscht: %1: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Something else was done since: take that back first (Ctrl+Z).</source>
        <translation>Seither wurde anderes getan: zuerst das rückgängig machen (Strg+Z).</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Emptying takes away for good what was deleted, and frees about %1.</source>
        <translation>Leeren entfernt Gelöschtes endgültig und gibt etwa %1 frei.</translation>
    </message>
    <message>
        <source>Files of videos stay.</source>
        <translation>Videodateien bleiben.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Emptying</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
    <message>
        <source>%1 beside it found too.</source>
        <translation>%1 daneben ebenfalls gefunden.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::QuantityList</name>
    <message>
        <source>Joint angles and coordinates would be here: the trial has no results yet.</source>
        <translation>Hier stünden Gelenkwinkel und Koordinaten: Der Versuch hat noch keine Ergebnisse.</translation>
    </message>
    <message>
        <source>No quantity is called so.</source>
        <translation>Keine Größe heißt so.</translation>
    </message>
    <message>
        <source>Search quantities</source>
        <translation>Größen suchen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ReviewModel</name>
    <message>
        <source>This project has no trial yet.</source>
        <translation>Dieses Projekt hat noch keinen Versuch.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Working out the trial</source>
        <translation>Der Versuch wird berechnet</translation>
    </message>
    <message>
        <source>Storing the results</source>
        <translation>Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>Reading the trial</source>
        <translation>Versuch wird gelesen</translation>
    </message>
    <message>
        <source>Reading this trial was stopped.</source>
        <translation>Das Lesen dieses Versuchs wurde angehalten.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
<context>
    <name>kinora::ui::ReviewPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Layout: balanced</source>
        <translation>Anordnung: ausgewogen</translation>
    </message>
    <message>
        <source>Layout: videos</source>
        <translation>Anordnung: Videos</translation>
    </message>
    <message>
        <source>Layout: 3D</source>
        <translation>Anordnung: 3D</translation>
    </message>
    <message>
        <source>Layout: curves</source>
        <translation>Anordnung: Kurven</translation>
    </message>
    <message>
        <source>Give the panes of the Review page other shares</source>
        <translation>Den Bereichen der Seite „Prüfen“ andere Anteile geben</translation>
    </message>
    <message>
        <source>Camera %1 large</source>
        <translation>Kamera %1 groß</translation>
    </message>
    <message>
        <source>Show one camera large and the others in a strip</source>
        <translation>Eine Kamera groß zeigen und die anderen in einem Streifen</translation>
    </message>
    <message>
        <source>All cameras in a grid</source>
        <translation>Alle Kameras im Raster</translation>
    </message>
    <message>
        <source>Show all cameras of one size</source>
        <translation>Alle Kameras gleich groß zeigen</translation>
    </message>
    <message>
        <source>Hide or show what covers the picture</source>
        <translation>Verbergen oder zeigen, was das Bild verdeckt</translation>
    </message>
    <message>
        <source>Skeletons, names and lines over the videos</source>
        <translation>Skelette, Namen und Linien über den Videos</translation>
    </message>
    <message>
        <source>Zoom to the athlete</source>
        <translation>Auf den Athleten zoomen</translation>
    </message>
    <message>
        <source>Each camera shows the part of the picture in which the athlete moves, or all of it</source>
        <translation>Jede Kamera zeigt den Teil des Bildes, in dem sich der Athlet bewegt, oder das ganze Bild</translation>
    </message>
    <message>
        <source>Curves over time or over the gait cycle</source>
        <translation>Kurven über der Zeit oder über dem Gangzyklus</translation>
    </message>
    <message>
        <source>Lay the cycles of each side over each other, with mean and spread</source>
        <translation>Die Zyklen jeder Seite übereinanderlegen, mit Mittelwert und Streuung</translation>
    </message>
    <message>
        <source>Lay a trial over…</source>
        <translation>Versuch darüberlegen…</translation>
    </message>
    <message>
        <source>Another trial&apos;s curves and skeleton, faintly behind this one&apos;s</source>
        <translation>Kurven und Skelett eines anderen Versuchs, blass hinter diesem</translation>
    </message>
    <message>
        <source>The laid-over trial one frame later</source>
        <translation>Den darübergelegten Versuch ein Bild später</translation>
    </message>
    <message>
        <source>Shifts it against this one</source>
        <translation>Verschiebt ihn gegen diesen</translation>
    </message>
    <message>
        <source>The laid-over trial one frame earlier</source>
        <translation>Den darübergelegten Versuch ein Bild früher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder unterbrechen</translation>
    </message>
    <message>
        <source>Play from the cursor</source>
        <translation>Ab dem Cursor abspielen</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Former frame</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>Zehn Bilder vor</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>Zehn Bilder zurück</translation>
    </message>
    <message>
        <source>Move the cursor</source>
        <translation>Den Cursor bewegen</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Foot strike, toe off …</source>
        <translation>Fußaufsatz, Zehenablösung …</translation>
    </message>
    <message>
        <source>Former event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>The range begins here</source>
        <translation>Der Bereich beginnt hier</translation>
    </message>
    <message>
        <source>Acts, episodes and looping take the range</source>
        <translation>Befehle, Stellen und Wiederholung gelten für den Bereich</translation>
    </message>
    <message>
        <source>The range ends here</source>
        <translation>Der Bereich endet hier</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>Kein Bereich</translation>
    </message>
    <message>
        <source>The whole trial again</source>
        <translation>Wieder der ganze Versuch</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Next doubtful episode</source>
        <translation>Nächste zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>Within the chosen quantities and the range</source>
        <translation>Innerhalb der gewählten Größen und des Bereichs</translation>
    </message>
    <message>
        <source>No doubtful episode is left.</source>
        <translation>Keine zweifelhafte Stelle ist übrig.</translation>
    </message>
    <message>
        <source>Former doubtful episode</source>
        <translation>Vorige zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>The episode is right as it is; goes to the next one</source>
        <translation>Die Stelle ist richtig, wie sie ist; weiter zur nächsten</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Do what the episode suggests</source>
        <translation>Tun, was die Stelle vorschlägt</translation>
    </message>
    <message>
        <source>Verdict…</source>
        <translation>Bewertung…</translation>
    </message>
    <message>
        <source>Usable, usable with a note, or excluded, with the reason</source>
        <translation>Brauchbar, brauchbar mit Anmerkung oder ausgeschlossen, mit dem Grund</translation>
    </message>
    <message>
        <source>On the Review page.</source>
        <translation>Auf der Seite „Prüfen“.</translation>
    </message>
    <message>
        <source>Process the trial first.</source>
        <translation>Verarbeiten Sie zuerst den Versuch.</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Choose a point first: click it.</source>
        <translation>Wählen Sie zuerst einen Punkt: Klicken Sie ihn an.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Go to an episode first (N).</source>
        <translation>Gehen Sie zuerst zu einer Stelle (N).</translation>
    </message>
    <message>
        <source>Drag the points where they belong.</source>
        <translation>Ziehen Sie die Punkte dorthin, wo sie hingehören.</translation>
    </message>
    <message>
        <source>Swap left and right arms</source>
        <translation>Linken und rechten Arm tauschen</translation>
    </message>
    <message>
        <source>Swap left and right of the whole body</source>
        <translation>Links und rechts am ganzen Körper tauschen</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Nicht sichtbar</translation>
    </message>
    <message>
        <source>The chosen point cannot be seen here (in the range); once more brings it back</source>
        <translation>Der gewählte Punkt ist hier (im Bereich) nicht zu sehen; noch einmal holt ihn zurück</translation>
    </message>
    <message>
        <source>Ignore this camera for the joint</source>
        <translation>Diese Kamera für das Gelenk übergehen</translation>
    </message>
    <message>
        <source>In the range, or in this picture; once more takes it back</source>
        <translation>Im Bereich oder in diesem Bild; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>Lücke füllen</translation>
    </message>
    <message>
        <source>Of the chosen joint at the cursor, by a spline</source>
        <translation>Des gewählten Gelenks am Cursor, durch einen Spline</translation>
    </message>
    <message>
        <source>Swap identity</source>
        <translation>Identität tauschen</translation>
    </message>
    <message>
        <source>In the chosen camera from here on (the range): the athlete is the other person</source>
        <translation>In der gewählten Kamera ab hier (im Bereich): Der Athlet ist die andere Person</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <source>Go through the points</source>
        <translation>Die Punkte durchgehen</translation>
    </message>
    <message>
        <source>Back to what the network said</source>
        <translation>Zurück zu dem, was das Netz sagte</translation>
    </message>
    <message>
        <source>Of the chosen point, in the range or in this picture</source>
        <translation>Des gewählten Punkts, im Bereich oder in diesem Bild</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis setzen</translation>
    </message>
    <message>
        <source>At the cursor, of the kind that follows in the gait cycle; F2 on the strip names it</source>
        <translation>Am Cursor, von der Art, die im Gangzyklus folgt; F2 auf dem Streifen benennt es</translation>
    </message>
    <message>
        <source>Add a right foot strike</source>
        <translation>Rechten Fußaufsatz setzen</translation>
    </message>
    <message>
        <source>Add a left foot strike</source>
        <translation>Linken Fußaufsatz setzen</translation>
    </message>
    <message>
        <source>Add a right toe-off</source>
        <translation>Rechte Zehenablösung setzen</translation>
    </message>
    <message>
        <source>Add a left toe-off</source>
        <translation>Linke Zehenablösung setzen</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>Am Cursor</translation>
    </message>
    <message>
        <source>Remove detected events</source>
        <translation>Gefundene Ereignisse entfernen</translation>
    </message>
    <message>
        <source>Detect events of %1</source>
        <translation>Ereignisse finden: %1</translation>
    </message>
    <message>
        <source>Of this athlete; those that you set stay</source>
        <translation>Dieses Athleten; die von Ihnen gesetzten bleiben</translation>
    </message>
    <message>
        <source>Nobody else is seen in this picture.</source>
        <translation>In diesem Bild ist sonst niemand zu sehen.</translation>
    </message>
    <message>
        <source>Who is %1, from left to right?</source>
        <translation>Wer ist %1, von links nach rechts?</translation>
    </message>
    <message>
        <source>somebody else %1</source>
        <translation>jemand anderes %1</translation>
    </message>
    <message>
        <source>This is %1 from here on</source>
        <translation>Das ist ab hier %1</translation>
    </message>
    <message>
        <source>This is %1 in the range</source>
        <translation>Das ist im Bereich %1</translation>
    </message>
    <message>
        <source>This is %1 in this picture</source>
        <translation>Das ist in diesem Bild %1</translation>
    </message>
    <message>
        <source>A trial&apos;s videos, points and curves are looked at here. Add a trial&apos;s videos first.</source>
        <translation>Hier werden Videos, Punkte und Kurven eines Versuchs geprüft. Fügen Sie zuerst dessen Videos hinzu.</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Videos hinzufügen…</translation>
    </message>
    <message>
        <source>%1 to look at.</source>
        <translation>%1 anzusehen.</translation>
    </message>
    <message>
        <source>doubtful episode</source>
        <translation>zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>doubtful episodes</source>
        <translation>zweifelhafte Stellen</translation>
    </message>
    <message>
        <source>point moved</source>
        <translation>Punkt verschoben</translation>
    </message>
    <message>
        <source>points moved</source>
        <translation>Punkte verschoben</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>Vertauschung</translation>
    </message>
    <message>
        <source>swaps</source>
        <translation>Vertauschungen</translation>
    </message>
    <message>
        <source>working out the trial…</source>
        <translation>der Versuch wird berechnet…</translation>
    </message>
    <message>
        <source>preparing pictures for review, %1 %</source>
        <translation>Bilder zum Prüfen werden vorbereitet, %1 %</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>The video is not where it was.</source>
        <translation>Das Video ist nicht mehr an seinem Ort.</translation>
    </message>
    <message>
        <source>The video has changed since it was added.</source>
        <translation>Das Video wurde geändert, seit es hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Not processed yet.</source>
        <translation>Noch nicht verarbeitet.</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>Accept all that change nothing</source>
        <translation>Alle ohne Wirkung annehmen</translation>
    </message>
    <message>
        <source>Points of a camera that 3D does without there: it was left out, and three others agree</source>
        <translation>Punkte einer Kamera, ohne die 3D dort auskommt: sie wurde ausgelassen, und drei andere stimmen überein</translation>
    </message>
    <message>
        <source>Every open episode matters to 3D.</source>
        <translation>Jede offene Stelle wirkt auf 3D.</translation>
    </message>
    <message>
        <source>The trial is being read.</source>
        <translation>Der Versuch wird gelesen.</translation>
    </message>
    <message>
        <source>reading the trial…</source>
        <translation>der Versuch wird gelesen …</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Go to Process</source>
        <translation>Zu „Verarbeiten“</translation>
    </message>
    <message>
        <source>This trial is out of date: %1.</source>
        <translation>Dieser Versuch ist veraltet: %1.</translation>
    </message>
    <message>
        <source>What is shown here is as it was processed.</source>
        <translation>Was hier steht, ist so, wie es verarbeitet wurde.</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (ausgelassen)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Of the chosen point and the episode in hand; then of the range</source>
        <translation>Erst den gewählten Punkt und die Stelle, dann den Bereich</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message>
        <source>In the chosen camera: in the range, else in this picture</source>
        <translation>In der gewählten Kamera: im Bereich, sonst in diesem Bild</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>In the chosen camera: what was found swapped at the cursor, else the legs in the range or in this picture</source>
        <translation>In der gewählten Kamera: was am Cursor vertauscht gefunden wurde, sonst die Beine im Bereich oder in diesem Bild</translation>
    </message>
    <message>
        <source>Swap left and right to the end</source>
        <translation>Links und rechts bis zum Ende tauschen</translation>
    </message>
    <message>
        <source>In the chosen camera from here on: what was found swapped at the cursor, else the legs</source>
        <translation>In der gewählten Kamera ab hier: was am Cursor vertauscht gefunden wurde, sonst die Beine</translation>
    </message>
    <message>
        <source>working out the trial, %1 %</source>
        <translation>der Versuch wird berechnet, %1 %</translation>
    </message>
    <message>
        <source>Left out of 3D: %1</source>
        <translation>Aus 3D ausgelassen: %1</translation>
    </message>
    <message>
        <source>Brightness of the videos…</source>
        <translation>Helligkeit der Videos…</translation>
    </message>
    <message>
        <source>Brightness and contrast, as they are shown: what is analysed does not change</source>
        <translation>Helligkeit und Kontrast der Anzeige: was ausgewertet wird, ändert sich nicht</translation>
    </message>
    <message>
        <source>3D: from the front</source>
        <translation>3D: von vorn</translation>
    </message>
    <message>
        <source>See the person from the front</source>
        <translation>Die Person von vorn sehen</translation>
    </message>
    <message>
        <source>3D: from behind</source>
        <translation>3D: von hinten</translation>
    </message>
    <message>
        <source>See the person from behind</source>
        <translation>Die Person von hinten sehen</translation>
    </message>
    <message>
        <source>3D: from the left</source>
        <translation>3D: von links</translation>
    </message>
    <message>
        <source>See the person&apos;s left side</source>
        <translation>Die linke Seite der Person sehen</translation>
    </message>
    <message>
        <source>3D: from the right</source>
        <translation>3D: von rechts</translation>
    </message>
    <message>
        <source>See the person&apos;s right side</source>
        <translation>Die rechte Seite der Person sehen</translation>
    </message>
    <message>
        <source>3D: from above</source>
        <translation>3D: von oben</translation>
    </message>
    <message>
        <source>See the person from above</source>
        <translation>Die Person von oben sehen</translation>
    </message>
    <message>
        <source>3D: what the chosen camera sees</source>
        <translation>3D: was die gewählte Kamera sieht</translation>
    </message>
    <message>
        <source>The 3D view takes the place of that camera</source>
        <translation>Die 3D-Ansicht nimmt den Platz dieser Kamera ein</translation>
    </message>
    <message>
        <source>3D: the whole trial</source>
        <translation>3D: der ganze Versuch</translation>
    </message>
    <message>
        <source>Fit the whole trial into the view</source>
        <translation>Den ganzen Versuch in die Ansicht einpassen</translation>
    </message>
    <message>
        <source>3D: turn by keys</source>
        <translation>3D: mit Tasten drehen</translation>
    </message>
    <message>
        <source>One athlete is analysed in this trial.</source>
        <translation>In diesem Versuch wird ein Athlet ausgewertet.</translation>
    </message>
    <message>
        <source>Next athlete</source>
        <translation>Nächster Athlet</translation>
    </message>
    <message>
        <source>Whose points are corrected and whose curves are shown, as a click on somebody does</source>
        <translation>Wessen Punkte korrigiert und wessen Kurven gezeigt werden, wie ein Klick auf jemanden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>kinora::ui::RunPane</name>
    <message>
        <source>Looking for a GPU…</source>
        <translation>Suche nach einer GPU…</translation>
    </message>
    <message>
        <source>Stops now and keeps the queue; what is finished stays</source>
        <translation>Hält sofort an und behält die Warteschlange; Fertiges bleibt</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Stops within a second; a trial that is started again goes on where it was</source>
        <translation>Hält binnen einer Sekunde an; ein neu gestarteter Versuch geht dort weiter, wo er war</translation>
    </message>
    <message>
        <source>Runs on: %1.</source>
        <translation>Läuft auf: %1.</translation>
    </message>
    <message>
        <source>Runs on: %1, because %2.</source>
        <translation>Läuft auf: %1, denn %2.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 trials done</source>
        <translation>Unterbrochen: %1 von %2 Versuchen fertig</translation>
    </message>
    <message>
        <source>Trial %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation> · noch etwa %1</translation>
    </message>
    <message>
        <source>Process trials</source>
        <translation>Versuche verarbeiten</translation>
    </message>
    <message>
        <source>Process 1 trial</source>
        <translation>1 Versuch verarbeiten</translation>
    </message>
    <message>
        <source>Process %1 trials</source>
        <translation>%1 Versuche verarbeiten</translation>
    </message>
    <message>
        <source>The project&apos;s drive has too little space left.</source>
        <translation>Auf dem Laufwerk des Projekts ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>No trial is ticked.</source>
        <translation>Kein Versuch ist angehakt.</translation>
    </message>
    <message>
        <source>%1 pictures to look at</source>
        <translation>%1 Bilder zu verarbeiten</translation>
    </message>
    <message>
        <source>2D points are there already</source>
        <translation>2D-Punkte sind schon da</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>time not measured on this computer yet</source>
        <translation>Zeit auf diesem Rechner noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Needs %1 of disk, %2 are free</source>
        <translation>Braucht %1 Speicherplatz, %2 sind frei</translation>
    </message>
    <message>
        <source>Needs %1 of disk</source>
        <translation>Braucht %1 Speicherplatz</translation>
    </message>
    <message>
        <source>Recalculate 1 trial</source>
        <translation>1 Versuch neu berechnen</translation>
    </message>
    <message>
        <source>Recalculate %1 trials</source>
        <translation>%1 Versuche neu berechnen</translation>
    </message>
    <message>
        <source>roughly %1, not measured on this computer yet</source>
        <translation>grob %1, auf diesem Rechner noch nicht gemessen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::SceneLabels</name>
    <message>
        <source>The person in 3D would be here: nothing has been triangulated yet.</source>
        <translation>Hier stünde die Person in 3D: Noch ist nichts trianguliert.</translation>
    </message>
    <message>
        <source>%1 %2 m</source>
        <translation>%1 %2 m</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>ellipsoids: %1 SD</source>
        <translation>Ellipsoide: %1 SD</translation>
    </message>
</context>
<context>
    <name>kinora::ui::SceneTools</name>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>See the person from the front</source>
        <translation>Die Person von vorn sehen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>See the person&apos;s left side</source>
        <translation>Die linke Seite der Person sehen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>See the person&apos;s right side</source>
        <translation>Die rechte Seite der Person sehen</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>See the person from above</source>
        <translation>Die Person von oben sehen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>See what a camera sees</source>
        <translation>Sehen, was eine Kamera sieht</translation>
    </message>
    <message>
        <source>Follow the person</source>
        <translation>Der Person folgen</translation>
    </message>
    <message>
        <source>Choose what is shown</source>
        <translation>Wählen, was gezeigt wird</translation>
    </message>
    <message>
        <source>Floor, squares of 1 m</source>
        <translation>Boden, Quadrate von 1 m</translation>
    </message>
    <message>
        <source>Floor, squares of 10 cm</source>
        <translation>Boden, Quadrate von 10 cm</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Trails of ankles and wrists</source>
        <translation>Spuren der Sprung- und Handgelenke</translation>
    </message>
    <message>
        <source>Uncertainty of joints, as ellipsoids</source>
        <translation>Unsicherheit der Gelenke, als Ellipsoide</translation>
    </message>
    <message>
        <source>Colours by where points come from</source>
        <translation>Farben nach Herkunft der Punkte</translation>
    </message>
    <message>
        <source>There is no calibration yet, so no camera has a place</source>
        <translation>Es gibt noch keine Kalibrierung, also hat keine Kamera einen Ort</translation>
    </message>
    <message>
        <source>Fit the whole trial into the view (Home)</source>
        <translation>Den ganzen Versuch in die Ansicht einpassen (Pos1)</translation>
    </message>
</context>
<context>
    <name>kinora::ui::SceneView</name>
    <message>
        <source>X %1  Y %2  Z %3 m</source>
        <translation>X %1  Y %2  Z %3 m</translation>
    </message>
    <message>
        <source>± %1, %2, %3 mm (1 SD)</source>
        <translation>± %1, %2, %3 mm (1 SD)</translation>
    </message>
    <message>
        <source>, reprojection error %1 px</source>
        <translation>, Reprojektionsfehler %1 px</translation>
    </message>
    <message>
        <source>The 3D view needs OpenGL 3.2, which this computer&apos;s graphics driver does not offer. Everything else works without it. An update of the graphics driver may help.</source>
        <translation>Die 3D-Ansicht braucht OpenGL 3.2, das der Grafiktreiber dieses Rechners nicht bietet. Alles andere geht auch ohne. Ein neuerer Grafiktreiber kann helfen.</translation>
    </message>
    <message>
        <source>Alt with the arrows turns the 3D view, with Shift too moves it; + and - come nearer and go away, Home fits it</source>
        <translation>Alt mit den Pfeilen dreht die 3D-Ansicht, mit der Umschalttaste dazu verschiebt es sie; + und - gehen näher heran und weiter weg, Pos1 zeigt alles</translation>
    </message>
    <message>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
</context>
<context>
    <name>kinora::ui::Session</name>
    <message>
        <source>This project can be looked at but not changed.</source>
        <translation>Dieses Projekt kann angesehen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>Stopped. Everything finished so far is kept.</source>
        <translation>Angehalten. Alles bisher Fertige bleibt erhalten.</translation>
    </message>
    <message>
        <source>The project can be changed now.</source>
        <translation>Das Projekt kann jetzt geändert werden.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>read only until the other program lets go</source>
        <translation>nur lesbar, bis das andere Programm loslässt</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>It can be changed as soon as that ends.</source>
        <translation>Es kann geändert werden, sobald das endet.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::StartPage</name>
    <message>
        <source>Kinora</source>
        <translation>Kinora</translation>
    </message>
    <message>
        <source>Markerless motion analysis from calibrated videos</source>
        <translation>Markerlose Bewegungsanalyse aus kalibrierten Videos</translation>
    </message>
    <message>
        <source>Or drop a project folder, or videos, onto this window.</source>
        <translation>Oder ziehen Sie einen Projektordner oder Videos in dieses Fenster.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>Projekte, die Sie öffnen, stehen künftig hier.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>The project stays on the disk</source>
        <translation>Das Projekt bleibt auf der Festplatte</translation>
    </message>
    <message>
        <source>%1
%2
changed %3</source>
        <translation>%1
%2
geändert %3</translation>
    </message>
    <message>
        <source>Open %1
Del takes it off this list; the project stays on the disk</source>
        <translation>%1 öffnen
Entf nimmt es aus dieser Liste; das Projekt bleibt auf der Festplatte</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TimelineStrip</name>
    <message>
        <source>Drag to move; right click for more</source>
        <translation>Ziehen zum Verschieben; Rechtsklick für mehr</translation>
    </message>
    <message>
        <source>%1 (settled)</source>
        <translation>%1 (erledigt)</translation>
    </message>
    <message>
        <source>Drag to change the range ([ and ])</source>
        <translation>Ziehen ändert den Bereich ([ und ])</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>Missing at %1</source>
        <translation>Fehlt bei %1</translation>
    </message>
    <message>
        <source>Doubt %1 of 1 at %2</source>
        <translation>Zweifel %1 von 1 bei %2</translation>
    </message>
    <message>
        <source>Double click to add an event</source>
        <translation>Doppelklick setzt ein Ereignis</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Events and doubtful stretches of the trial would be here.</source>
        <translation>Hier stünden Ereignisse und zweifelhafte Abschnitte des Versuchs.</translation>
    </message>
    <message>
        <source>Rename %1…</source>
        <translation>%1 umbenennen…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Look at this episode</source>
        <translation>Diese Stelle ansehen</translation>
    </message>
    <message>
        <source>Accept this episode</source>
        <translation>Diese Stelle annehmen</translation>
    </message>
    <message>
        <source>Add an event here</source>
        <translation>Hier ein Ereignis setzen</translation>
    </message>
    <message>
        <source>Detect events…</source>
        <translation>Ereignisse finden…</translation>
    </message>
    <message>
        <source>Begin the range here</source>
        <translation>Bereich hier beginnen</translation>
    </message>
    <message>
        <source>End the range here</source>
        <translation>Bereich hier beenden</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>Kein Bereich</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TopBar</name>
    <message>
        <source>The trial in hand: choose another</source>
        <translation>Der gewählte Versuch: einen anderen wählen</translation>
    </message>
    <message>
        <source>No trial yet: add videos on the Project page</source>
        <translation>Noch kein Versuch: Fügen Sie auf der Seite „Projekt“ Videos hinzu</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TransportBar</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Unterbrechen (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>/ 0</source>
        <translation>/ 0</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>First frame, of the range where there is one</source>
        <translation>Erstes Bild, des Bereichs, wo es einen gibt</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Ein Bild zurück (←)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Ein Bild vor (→)</translation>
    </message>
    <message>
        <source>Last frame, of the range where there is one</source>
        <translation>Letztes Bild, des Bereichs, wo es einen gibt</translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation>Geschwindigkeit der Wiedergabe</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Play the range, or all, over and over</source>
        <translation>Den Bereich, oder alles, immer wieder abspielen</translation>
    </message>
    <message>
        <source>Time of the trial, minutes:seconds. Type a time to go there</source>
        <translation>Zeit des Versuchs, Minuten:Sekunden. Eine Zeit eintippen, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frame of the trial&apos;s clock, from 1. Type a number to go there</source>
        <translation>Bild der Uhr des Versuchs, ab 1. Eine Zahl eintippen, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>Next doubtful episode ▸  (%1 left)</source>
        <translation>Nächste zweifelhafte Stelle ▸  (noch %1)</translation>
    </message>
    <message>
        <source>No doubtful episodes left</source>
        <translation>Keine zweifelhaften Stellen mehr</translation>
    </message>
    <message>
        <source>Every doubtful stretch of the chosen quantities is accepted or mended</source>
        <translation>Jeder zweifelhafte Abschnitt der gewählten Größen ist angenommen oder behoben</translation>
    </message>
    <message>
        <source>Go to the next stretch to look at (N). Those of the chosen quantities count; Process counts all</source>
        <translation>Zur nächsten Stelle, die anzusehen ist (N). Hier zählen die der gewählten Größen, unter Verarbeiten alle</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialCameras</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>In this trial</source>
        <translation>In diesem Versuch</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>The trial&apos;s time of the camera&apos;s first picture: a camera that started later than the others has a larger one</source>
        <translation>Die Zeit des Versuchs beim ersten Bild der Kamera: Wer später begann als die anderen, hat eine größere</translation>
    </message>
    <message>
        <source>What the camera&apos;s clock loses in a minute of the trial</source>
        <translation>Was die Uhr der Kamera in einer Minute des Versuchs verliert</translation>
    </message>
    <message>
        <source>Use and clocks in this trial</source>
        <translation>Teilnahme und Uhren in diesem Versuch</translation>
    </message>
    <message>
        <source>Why? It is kept with the results</source>
        <translation>Warum? Es steht bei den Ergebnissen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Sagen Sie zuerst, warum.</translation>
    </message>
    <message>
        <source>One step: undo brings it back</source>
        <translation>Ein Schritt: Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>The trial&apos;s time of this camera&apos;s first picture. The keys up and down step by one picture</source>
        <translation>Die Zeit des Versuchs beim ersten Bild dieser Kamera. Die Tasten auf und ab gehen um ein Bild weiter</translation>
    </message>
    <message>
        <source>ms/min</source>
        <translation>ms/min</translation>
    </message>
    <message>
        <source>Positive where the camera&apos;s pictures come later and later. Nil for most</source>
        <translation>Positiv, wo die Bilder der Kamera immer später kommen. Meist null</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder nutzen</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Auslassen …</translation>
    </message>
    <message>
        <source>± %1 ms, from the motion</source>
        <translation>± %1 ms, aus der Bewegung</translation>
    </message>
    <message>
        <source>the others go by it</source>
        <translation>die anderen richten sich nach ihr</translation>
    </message>
    <message>
        <source>as it was set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>It takes part in 3D again</source>
        <translation>Sie nimmt wieder an 3D teil</translation>
    </message>
    <message>
        <source>Its video and 2D points stay; 3D is made without it</source>
        <translation>Ihr Video und ihre 2D-Punkte bleiben; 3D entsteht ohne sie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Find the clocks from the motion</source>
        <translation>Uhren aus der Bewegung finden</translation>
    </message>
    <message>
        <source>There is only one camera.</source>
        <translation>Es gibt nur eine Kamera.</translation>
    </message>
    <message>
        <source>Process the trial first: the clocks are found from the people&apos;s 2D points.</source>
        <translation>Erst den Versuch verarbeiten: Die Uhren werden aus den 2D-Punkten der Personen gefunden.</translation>
    </message>
    <message>
        <source>Compares what the cameras saw of the moving people, up to %1 s apart. The first camera keeps its clock</source>
        <translation>Vergleicht, was die Kameras von den bewegten Personen sahen, bis zu %1 s auseinander. Die erste Kamera behält ihre Uhr</translation>
    </message>
    <message>
        <source>Why is %1 left out?</source>
        <translation>Warum wird %1 ausgelassen?</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Finding the cameras&apos; clocks</source>
        <translation>Uhren der Kameras finden</translation>
    </message>
    <message>
        <source>The clock of %1: %2.</source>
        <translation>Die Uhr von %1: %2.</translation>
    </message>
    <message>
        <source>The clocks are set; %1 was off the most, by %2 ms. Recalculate the trial to use them.</source>
        <translation>Die Uhren sind gestellt; am weitesten daneben lag %1, um %2 ms. Den Versuch neu berechnen, um sie zu nutzen.</translation>
    </message>
    <message>
        <source>The clocks fit: no camera is off by more than its certainty.</source>
        <translation>Die Uhren passen: Keine Kamera weicht um mehr als ihre Sicherheit ab.</translation>
    </message>
    <message>
        <source>How sure the start is, where it was found from the motion. Assumed: the cameras are taken to begin together</source>
        <translation>Wie sicher der Beginn ist, wo er aus der Bewegung gefunden wurde. Vermutet: Die Kameras beginnen gemeinsam</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>vermutet</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialOverlay</name>
    <message>
        <source> ▸ </source>
        <translation> ▸ </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>One frame later</source>
        <translation>Ein Bild später</translation>
    </message>
    <message>
        <source>One frame earlier</source>
        <translation>Ein Bild früher</translation>
    </message>
    <message>
        <source>By the first event that both have</source>
        <translation>Nach dem ersten gemeinsamen Ereignis</translation>
    </message>
    <message>
        <source>No other trial has been processed.</source>
        <translation>Kein anderer Versuch ist verarbeitet.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Lay a trial over…</source>
        <translation>Versuch darüberlegen…</translation>
    </message>
    <message>
        <source>Shows another trial&apos;s curves and skeleton faintly behind this one&apos;s</source>
        <translation>Zeigt Kurven und Skelett eines anderen Versuchs blass hinter diesem</translation>
    </message>
    <message>
        <source>Over it: %1</source>
        <translation>Darüber: %1</translation>
    </message>
    <message>
        <source>Over others: %1</source>
        <translation>Über anderen: %1</translation>
    </message>
    <message>
        <source>brought together by the first: %1</source>
        <translation>zusammengebracht nach dem ersten gemeinsamen Ereignis: %1</translation>
    </message>
    <message>
        <source>both begin together</source>
        <translation>beide beginnen zugleich</translation>
    </message>
    <message>
        <source>, shifted by %1 frames</source>
        <translation>, um %1 Bilder verschoben</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialPanel</name>
    <message>
        <source>Processed by an older version: process it again to have its figures here.</source>
        <translation>Von einer älteren Version verarbeitet: Verarbeiten Sie ihn neu, damit seine Zahlen hier stehen.</translation>
    </message>
    <message>
        <source>Nothing is doubtful, or all of it was accepted.</source>
        <translation>Nichts ist zweifelhaft, oder alles wurde angenommen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Open the trial where it is worst (Enter)</source>
        <translation>Den Versuch dort öffnen, wo er am schlechtesten ist (Eingabe)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>The 2D points were there already.</source>
        <translation>Die 2D-Punkte waren schon da.</translation>
    </message>
    <message>
        <source>2D points by %1, on %2.</source>
        <translation>2D-Punkte von %1, auf %2.</translation>
    </message>
    <message>
        <source>2D points by %1, on %2, because %3.</source>
        <translation>2D-Punkte von %1, auf %2, denn %3.</translation>
    </message>
    <message>
        <source>• and %1 more</source>
        <translation>• und %1 weitere</translation>
    </message>
    <message>
        <source>It is being processed: %1.</source>
        <translation>Er wird verarbeitet: %1.</translation>
    </message>
    <message>
        <source>It waits for the trials before it.</source>
        <translation>Er wartet auf die Versuche vor ihm.</translation>
    </message>
    <message>
        <source>It was stopped. What was finished is kept: processing it again goes on there.</source>
        <translation>Er wurde angehalten. Fertiges bleibt erhalten: Neu verarbeitet, geht er dort weiter.</translation>
    </message>
    <message>
        <source>Not processed yet.</source>
        <translation>Noch nicht verarbeitet.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>No sample of any joint angle is missing.</source>
        <translation>Von keinem Gelenkwinkel fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <translation>%1 wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>No sample of hip, knee and ankle flexion is missing.</source>
        <translation>Von Hüft-, Knie- und Sprunggelenkflexion fehlt kein Wert.</translation>
    </message>
    <message>
        <source>Missing samples of hip, knee and ankle flexion: %1.</source>
        <translation>Fehlende Werte der Hüft-, Knie- und Sprunggelenkflexion: %1.</translation>
    </message>
    <message>
        <source>Missing samples of other joint angles: %1.</source>
        <translation>Fehlende Werte anderer Gelenkwinkel: %1.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialsModel</name>
    <message>
        <source>%1 largest people</source>
        <translation>%1 größte Personen</translation>
    </message>
    <message>
        <source>Largest person</source>
        <translation>Größte Person</translation>
    </message>
    <message>
        <source>%1 most central people</source>
        <translation>%1 mittlere Personen</translation>
    </message>
    <message>
        <source>Most central</source>
        <translation>Mittlere Person</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source> %1 %</source>
        <translation> %1 %</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Stopped; goes on where it was</source>
        <translation>Angehalten; geht dort weiter</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>Veraltet: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Nicht verarbeitet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <translation>%1 % %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 px %2</source>
        <translation>%1 px %2</translation>
    </message>
    <message>
        <source>%1 L %2 R</source>
        <translation>%1 L %2 R</translation>
    </message>
    <message>
        <source>%1
%2 s, %3 cameras</source>
        <translation>%1
%2 s, %3 Kameras</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>Stop this trial; what is finished stays</source>
        <translation>Diesen Versuch anhalten; Fertiges bleibt</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Who is analysed</source>
        <translation>Wer wird analysiert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Camera bias</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Tausch</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Ticked trials are processed</source>
        <translation>Angehakte Versuche werden verarbeitet</translation>
    </message>
    <message>
        <source>Whose joints are followed; click to choose</source>
        <translation>Wessen Gelenke verfolgt werden; zum Wählen klicken</translation>
    </message>
    <message>
        <source>Click to have the worst first</source>
        <translation>Klicken bringt die schlechtesten nach oben</translation>
    </message>
    <message>
        <source>What was decided about the trial</source>
        <translation>Was über den Versuch entschieden wurde</translation>
    </message>
    <message>
        <source>Largest difference of a camera&apos;s clock from the trial&apos;s</source>
        <translation>Größte Abweichung der Uhr einer Kamera von der des Versuchs</translation>
    </message>
    <message>
        <source>How far the worst camera disagrees with the others, in pixels</source>
        <translation>Wie weit die schlechteste Kamera von den anderen abweicht, in Pixeln</translation>
    </message>
    <message>
        <source>Doubtful episodes of left and right</source>
        <translation>Zweifelhafte Stellen von links und rechts</translation>
    </message>
    <message>
        <source>Cycles between events, left and right</source>
        <translation>Zyklen zwischen Ereignissen, links und rechts</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>&lt; 1 % %1</source>
        <translation>&lt; 1 % %1</translation>
    </message>
    <message>
        <source>Doubtful episodes of all quantities that nobody has accepted yet; Review counts those of the quantities that are ticked there</source>
        <translation>Zweifelhafte Stellen aller Größen, die noch niemand angenommen hat; unter Prüfen zählen die der dort angehakten Größen</translation>
    </message>
    <message>
        <source>%1 of all quantities; Review counts those of the quantities that are ticked there. The worst: %2</source>
        <translation>%1 in allen Größen; unter Prüfen zählen die der dort angehakten Größen. Die schlimmste: %2</translation>
    </message>
    <message>
        <source>Missing (leg flexion)</source>
        <translation>Fehlend (Beinflexion)</translation>
    </message>
    <message>
        <source>Of hip, knee and ankle flexion, the one with the most missing samples; those of the other joint angles stand below the table</source>
        <translation>Von Hüft-, Knie- und Sprunggelenkflexion diejenige, von der die meisten Werte fehlen; die der anderen Gelenkwinkel stehen unter der Tabelle</translation>
    </message>
    <message>
        <source>Missing samples of every joint angle; the column says the worst of hip, knee and ankle flexion</source>
        <translation>Fehlende Werte jedes Gelenkwinkels; die Spalte nennt die schlimmste von Hüft-, Knie- und Sprunggelenkflexion</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialsView</name>
    <message>
        <source>Found in %1 pictures</source>
        <translation>In %1 Bildern gefunden</translation>
    </message>
</context>
<context>
    <name>kinora::ui::VerdictForm</name>
    <message>
        <source>Usable</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Usable with a note</source>
        <translation>Brauchbar mit Anmerkung</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Rule of the study, if there is one</source>
        <translation>Regel der Studie, falls es eine gibt</translation>
    </message>
    <message>
        <source>Save verdict</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Why? (needed)</source>
        <translation>Warum? (nötig)</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Grund (falls es einen gibt)</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>Das Projekt kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Sagen Sie zuerst, warum.</translation>
    </message>
    <message>
        <source>Stored in the project, with name and time</source>
        <translation>Im Projekt gespeichert, mit Name und Zeit</translation>
    </message>
</context>
<context>
    <name>kinora::ui::VerdictSheet</name>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::VideoCell</name>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Choose where this video lies now</source>
        <translation>Wählen, wo dieses Video jetzt liegt</translation>
    </message>
    <message>
        <source>Video of %1</source>
        <translation>Video von %1</translation>
    </message>
    <message>
        <source>  ·  %1  ·  picture %2</source>
        <translation>  ·  %1  ·  Bild %2</translation>
    </message>
    <message>
        <source>  ·  proxy</source>
        <translation>  ·  Proxy</translation>
    </message>
    <message>
        <source>  ·  exact</source>
        <translation>  ·  exakt</translation>
    </message>
</context>
<context>
    <name>kinora::ui::VideoTable</name>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Drop videos here, or a folder of them: one file per camera and trial.</source>
        <translation>Ziehen Sie Videos oder einen Ordner davon hierher: eine Datei je Kamera und Versuch.</translation>
    </message>
    <message>
        <source>Choose videos…</source>
        <translation>Videos wählen…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>The files stay where they are</source>
        <translation>Die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>Videos wählen</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.avi *.mkv *.webm *.m4v *.mts *.m2ts *.ts *.mpg *.mpeg *.wmv *.MP4 *.MOV *.AVI);;All files (*)</source>
        <translation>Videos (*.mp4 *.mov *.avi *.mkv *.webm *.m4v *.mts *.m2ts *.ts *.mpg *.mpeg *.wmv *.MP4 *.MOV *.AVI);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Double click to change it</source>
        <translation>Zum Ändern doppelklicken</translation>
    </message>
    <message>
        <source>There is no video in %1.</source>
        <translation>In %1 ist kein Video.</translation>
    </message>
    <message>
        <source>There is no video in %1 and %2 others.</source>
        <translation>In %1 und %2 weiteren ist kein Video.</translation>
    </message>
    <message>
        <source>%1 videos cannot be read.</source>
        <translation>%1 Videos sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Take what is red off the list to go on without it.</source>
        <translation>Nehmen Sie von der Liste, was rot ist, um ohne es weiterzumachen.</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>as the files say</source>
        <translation>wie in den Dateien</translation>
    </message>
    <message>
        <source>Filmed at</source>
        <translation>Gefilmt mit</translation>
    </message>
    <message>
        <source>Slow motion is often stored at 30 Hz: how many pictures a second were filmed. 0: as the files say</source>
        <translation>Zeitlupe ist oft mit 30 Hz gespeichert: wie viele Bilder je Sekunde gefilmt wurden. 0: wie in den Dateien</translation>
    </message>
    <message>
        <source>There is no video in %1 and %2.</source>
        <translation>In %1 und %2 ist kein Video.</translation>
    </message>
</context>
<context>
    <name>kinora::ui::WorkFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>kinora::ui::WorkerClient</name>
    <message>
        <source>The program that runs the networks broke off.</source>
        <translation>Das Programm, das die Netze rechnet, brach ab.</translation>
    </message>
    <message>
        <source>The program that runs the networks ended too early (code %1).</source>
        <translation>Das Programm, das die Netze rechnet, endete zu früh (Code %1).</translation>
    </message>
    <message>
        <source>What it had finished is kept: try again, it goes on there. If it breaks off again, the computer may be short of memory: close other programs or choose Fast.</source>
        <translation>Was es fertig hatte, bleibt erhalten: Versuchen Sie es noch einmal, es geht dort weiter. Bricht es wieder ab, fehlt dem Rechner vielleicht Arbeitsspeicher: Schließen Sie andere Programme, oder wählen Sie „Schnell“.</translation>
    </message>
    <message>
        <source>The program that runs the networks could not be started: %1.</source>
        <translation>Das Programm, das die Netze rechnet, konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>Install Kinora again, or set KINORA_CLI to where kinora-cli is.</source>
        <translation>Installieren Sie Kinora neu, oder setzen Sie KINORA_CLI auf den Ort von kinora-cli.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Kinora: markerless motion analysis</source>
        <translation>Kinora: markerlose Bewegungsanalyse</translation>
    </message>
    <message>
        <source>The folder of a project to open</source>
        <translation>Der Ordner eines Projekts, das geöffnet werden soll</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>process it on the Process page</source>
        <translation>verarbeiten Sie ihn auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>reset it under Advanced, on the Process page</source>
        <translation>setzen Sie es unter „Erweitert“ zurück, auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>on the Project page</source>
        <translation>auf der Seite „Projekt“</translation>
    </message>
    <message>
        <source>on the Calibration page</source>
        <translation>auf der Seite „Kalibrierung“</translation>
    </message>
    <message>
        <source>on the start page</source>
        <translation>auf der Startseite</translation>
    </message>
    <message>
        <source>give it another trial or another camera; to have it in place of the one that is there, delete that first</source>
        <translation>Ordnen Sie es einem anderen Versuch oder einer anderen Kamera zu; soll es das vorhandene ersetzen, löschen Sie dieses zuerst</translation>
    </message>
    <message>
        <source>play it in another program; if it plays there, save it as MP4 there</source>
        <translation>Spielen Sie es in einem anderen Programm ab; läuft es dort, speichern Sie es dort als MP4</translation>
    </message>
    <message>
        <source>save it as MP4 with its true rate in a video program</source>
        <translation>Speichern Sie es in einem Videoprogramm mit seiner wahren Bildrate als MP4</translation>
    </message>
    <message>
        <source>add or locate the videos on the Project page</source>
        <translation>Fügen Sie die Videos auf der Seite „Projekt“ hinzu, oder suchen Sie sie dort</translation>
    </message>
    <message>
        <source>add the videos of the other cameras on the Project page</source>
        <translation>Fügen Sie auf der Seite „Projekt“ die Videos der anderen Kameras hinzu</translation>
    </message>
    <message>
        <source>put the original back, or delete the video on the Project page and add it anew</source>
        <translation>Legen Sie das Original zurück, oder löschen Sie das Video auf der Seite „Projekt“ und fügen Sie es neu hinzu</translation>
    </message>
    <message>
        <source>choose another network under Advanced, on the Process page</source>
        <translation>Wählen Sie ein anderes Netz unter „Erweitert“ auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>install it on the Process page</source>
        <translation>Installieren Sie es auf der Seite „Verarbeiten“</translation>
    </message>
    <message>
        <source>or get the file from %1 by hand, put it to %2, and install it again</source>
        <translation>Oder holen Sie die Datei selbst von %1, legen Sie sie nach %2, und installieren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>choose on the Calibration page how its pictures were made</source>
        <translation>Wählen Sie auf der Seite „Kalibrierung“, wie seine Bilder entstanden</translation>
    </message>
    <message>
        <source>read a calibration for each trial alone, on the Calibration page</source>
        <translation>Lesen Sie auf der Seite „Kalibrierung“ für jeden Versuch eine eigene</translation>
    </message>
    <message>
        <source>choose the processor as the device, under Advanced on the Process page</source>
        <translation>Wählen Sie unter „Erweitert“ auf der Seite „Verarbeiten“ den Prozessor als Gerät</translation>
    </message>
    <message>
        <source>check which videos belong to the trial, and their start times on the Calibration page</source>
        <translation>Prüfen Sie, welche Videos zum Versuch gehören, und auf der Seite „Kalibrierung“ ihre Anfangszeiten</translation>
    </message>
    <message>
        <source>rename the cameras on the Project page as the calibration calls them (F2), or read another calibration</source>
        <translation>Benennen Sie die Kameras auf der Seite „Projekt“ um, wie die Kalibrierung sie nennt (F2), oder lesen Sie eine andere Kalibrierung</translation>
    </message>
</context>
<context>
    <name>process</name>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>TinyPose, 17 points. To look a session through: no heels and toes, so no ankle and foot angles.</source>
        <translation>TinyPose, 17 Punkte. Zum Durchsehen einer Sitzung: keine Fersen und Zehen, also keine Winkel von Sprunggelenk und Fuß.</translation>
    </message>
    <message>
        <source>BlazePose lite, 33 points with heels and toes. To look a session through.</source>
        <translation>BlazePose lite, 33 Punkte mit Fersen und Zehen. Zum Durchsehen einer Sitzung.</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>BlazePose heavy, 33 points with heels and toes. For numbers that you publish.</source>
        <translation>BlazePose heavy, 33 Punkte mit Fersen und Zehen. Für Zahlen, die Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 to %2%3, normally %4</source>
        <translation>%1 bis %2%3, normalerweise %4</translation>
    </message>
    <message>
        <source>normally %1</source>
        <translation>normalerweise %1</translation>
    </message>
    <message>
        <source>Reading the videos&apos; indexes</source>
        <translation>Verzeichnisse der Videos werden gelesen</translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation>Netze werden geladen</translation>
    </message>
    <message>
        <source>Finding joints</source>
        <translation>Gelenke werden gefunden</translation>
    </message>
    <message>
        <source>Matching people across cameras</source>
        <translation>Personen werden über Kameras zugeordnet</translation>
    </message>
    <message>
        <source>Triangulating</source>
        <translation>Triangulierung</translation>
    </message>
    <message>
        <source>Cleaning and filtering</source>
        <translation>Bereinigen und Filtern</translation>
    </message>
    <message>
        <source>Computing joint angles</source>
        <translation>Gelenkwinkel werden berechnet</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>interpoliert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>gehoben</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
</context>
</TS>
