<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
        <source>of the system</source>
        <translation>vom System</translation>
    </message>
    <message>
        <source>2.13, in kinora-cli alone</source>
        <translation>2.13, nur in kinora-cli</translation>
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
        <translation>Objektiv</translation>
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
        <translation>%1, %2</translation>
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
        <translation>nicht angegeben</translation>
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
        <translation>Geburt (Tag oder Jahr)</translation>
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
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
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
        <source>Double click a row, press the new key, and leave the field.</source>
        <translation>Doppelklicken Sie auf eine Zeile, drücken Sie die neue Taste und verlassen Sie das Feld.</translation>
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
        <source>Double click to change it</source>
        <translation>Zum Ändern doppelklicken</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”: change that one first.</source>
        <translation>%1 ist die Taste von „%2“: Ändern Sie zuerst diese.</translation>
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
        <translation>Option mit einem Wort finden, etwa Grenzfrequenz</translation>
    </message>
    <message>
        <source>Rarely needed ones too</source>
        <translation>Auch selten gebrauchte</translation>
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
        <translation>Keinen anhaken</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Schlechteste zuerst</translation>
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
        <translation>Der letzte Lauf dieses Versuchs ist gescheitert: %1</translation>
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
        <translation>Probanden, Versuche und Videos</translation>
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
        <source>Fit the whole trial into the view</source>
        <translation>Den ganzen Versuch in die Ansicht einpassen</translation>
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
        <source>. It can be changed as soon as that ends.</source>
        <translation>. Es kann geändert werden, sobald das endet.</translation>
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
        <source>Go to the next stretch to look at (N)</source>
        <translation>Zum nächsten Abschnitt, der anzusehen ist (N)</translation>
    </message>
    <message>
        <source>Every doubtful stretch of the chosen quantities is accepted or mended</source>
        <translation>Jeder zweifelhafte Abschnitt der gewählten Größen ist angenommen oder behoben</translation>
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
        <source>How sure the start is, where it was found from the motion</source>
        <translation>Wie sicher der Beginn ist, wo er aus der Bewegung gefunden wurde</translation>
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
        <source>Missing samples: %1.</source>
        <translation>Fehlende Werte: %1.</translation>
    </message>
    <message>
        <source>Out of date: %1.</source>
        <translation>Veraltet: %1.</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <translation>%1 wurde ausgelassen: %2</translation>
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
        <source>The worst: %1</source>
        <translation>Die schlechteste: %1</translation>
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
        <source>Most missing</source>
        <translation>Fehlend</translation>
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
        <source>Of hip, knee and ankle flexion, the one with the most missing samples</source>
        <translation>Von Hüft-, Knie- und Sprunggelenksflexion die mit den meisten fehlenden Abtastwerten</translation>
    </message>
    <message>
        <source>Doubtful episodes that nobody has accepted yet</source>
        <translation>Zweifelhafte Stellen, die noch niemand angenommen hat</translation>
    </message>
    <message>
        <source>Doubtful episodes of left and right</source>
        <translation>Zweifelhafte Stellen von links und rechts</translation>
    </message>
    <message>
        <source>Cycles between events, left and right</source>
        <translation>Zyklen zwischen Ereignissen, links und rechts</translation>
    </message>
</context>
<context>
    <name>kinora::ui::TrialsView</name>
    <message>
        <source>2 most central people</source>
        <translation>2 mittlere Personen</translation>
    </message>
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
        <translation>Bewertung speichern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch keine Bewertung</translation>
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
