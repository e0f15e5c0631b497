package io.wirewatch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
    private final LanguageIdentifier languages = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Bridge reopens after flood
            en | Two arrested over missing painting
            de | Regierung plant neue Steuer auf Flugreisen
            de | Zwei Verletzte bei Brand in einem Wohnhaus
            fr | Le maire annonce la fermeture du pont pour deux ans
            fr | Grève dans les écoles : ce que demandent les enseignants
            es | El gobierno aprueba una nueva ley de vivienda
            es | Detenido un hombre por el robo de tres cuadros
            pt | Governo aprova nova lei sobre a habitação
            pt | Polícia detém dois homens após assalto a um banco
            it | Il governo approva la nuova legge sulla casa
            it | Trovato il quadro rubato dal museo della città
            nl | Kabinet wil een nieuwe belasting op vliegreizen
            sv | Regeringen vill höja skatten på flygresor
            da | Regeringen vil hæve afgiften på flyrejser efter nytår
            nb | Regjeringen vil øke avgiften på flyreiser etter nyttår
            fi | Hallitus haluaa nostaa lentoveroa ensi vuonna
            pl | Rząd chce podnieść podatek od lotów w przyszłym roku
            cs | Vláda chce příští rok zvýšit daň z letenek
            hu | A kormány jövőre emelné a repülőjegyek adóját
            tr | Hükümet gelecek yıl uçak bileti vergisini artıracak
            ro | Guvernul vrea să crească taxa pe biletele de avion
            vi | Chính phủ tăng thuế vé máy bay vào năm tới
            id | Pemerintah akan menaikkan pajak tiket pesawat tahun depan
            ru | Правительство повысит налог на авиабилеты в следующем году
            uk | Уряд підвищить податок на авіаквитки наступного року
            el | Η κυβέρνηση αυξάνει τον φόρο στα εισιτήρια
            he | הממשלה תעלה את המס על כרטיסי טיסה
            ar | الحكومة ترفع الضريبة على تذاكر الطيران في العام المقبل
            zh | 政府明年将提高机票税
            ja | 政府、来年から航空券の税を引き上げへ
            ko | 정부, 내년부터 항공권 세금 인상
            th | รัฐบาลจะขึ้นภาษีตั๋วเครื่องบินปีหน้า
            """)
    void tellsTheLanguageOfAHeadline(String language, String headline) {
        assertThat(identify(headline)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The old bridge across the river will stay closed until spring. Engineers found cracks in two of its arches.
            de | Die alte Brücke über den Fluss bleibt bis zum Frühjahr gesperrt. Ingenieure fanden Risse in zwei Bögen.
            fr | Le vieux pont sur la rivière restera fermé jusqu'au printemps. Des ingénieurs ont trouvé des fissures dans deux arches.
            es | El viejo puente sobre el río seguirá cerrado hasta la primavera. Los ingenieros hallaron grietas en dos de sus arcos.
            pt | A velha ponte sobre o rio ficará fechada até à primavera. Os engenheiros encontraram fendas em dois dos seus arcos.
            it | Il vecchio ponte sul fiume resterà chiuso fino a primavera. Gli ingegneri hanno trovato crepe in due delle sue arcate.
            nl | De oude brug over de rivier blijft tot het voorjaar dicht. Ingenieurs vonden scheuren in twee van de bogen.
            sv | Den gamla bron över floden förblir stängd till våren. Ingenjörer har hittat sprickor i två av valven.
            da | Den gamle bro over floden forbliver lukket indtil foråret. Ingeniører har fundet revner i to af buerne, siger kommunen nu.
            nb | Den gamle brua over elva blir stengt frem til våren. Ingeniører har funnet sprekker i to av buene, sier kommunen nå.
            fi | Vanha silta joen yli pysyy suljettuna kevääseen asti. Insinöörit löysivät halkeamia kahdesta kaaresta.
            pl | Stary most na rzece pozostanie zamknięty do wiosny. Inżynierowie znaleźli pęknięcia w dwóch z jego łuków.
            cs | Starý most přes řeku zůstane uzavřen až do jara. Inženýři našli trhliny ve dvou jeho obloucích.
            sk | Starý most cez rieku zostane uzavretý až do jari. Inžinieri našli trhliny v dvoch jeho oblúkoch, povedal primátor.
            sl | Stari most čez reko bo zaprt do pomladi. Inženirji so našli razpoke v dveh njegovih lokih.
            hr | Stari most preko rijeke ostat će zatvoren do proljeća. Inženjeri su pronašli pukotine u dva njegova luka.
            ro | Vechiul pod peste râu va rămâne închis până în primăvară. Inginerii au găsit fisuri în două dintre arcele sale.
            hu | A folyón átívelő régi híd tavaszig zárva marad. A mérnökök repedéseket találtak két boltívén.
            tr | Nehrin üzerindeki eski köprü bahara kadar kapalı kalacak. Mühendisler iki kemerde çatlak buldu.
            id | Jembatan tua di atas sungai itu akan tetap ditutup hingga musim semi. Para insinyur menemukan retakan pada dua lengkungnya.
            vi | Cây cầu cũ bắc qua sông sẽ đóng cửa cho đến mùa xuân. Các kỹ sư đã tìm thấy vết nứt ở hai nhịp cầu.
            lt | Senasis tiltas per upę liks uždarytas iki pavasario. Inžinieriai rado įtrūkimų dviejose jo arkose.
            lv | Vecais tilts pār upi būs slēgts līdz pavasarim. Inženieri atrada plaisas divās no tā arkām.
            et | Vana sild üle jõe jääb suletuks kuni kevadeni. Insenerid leidsid praod kahes selle kaares.
            ca | El vell pont sobre el riu estarà tancat fins a la primavera. Els enginyers han trobat esquerdes en dos dels seus arcs.
            sw | Daraja la zamani juu ya mto litafungwa hadi mwezi wa nne. Wahandisi wamegundua nyufa katika sehemu mbili za daraja hilo.
            ha | Tsohuwar gada da ke kan kogin za ta kasance a rufe har zuwa watan gobe. Injiniyoyi sun gano tsagewa a wurare biyu.
            so | Buundada duugga ah ee webiga waxay xirnaan doontaa ilaa gu'ga. Injineerradu waxay ka heleen dildilaac laba meelood.
            tl | Ang lumang tulay sa ilog ay mananatiling sarado hanggang tagsibol. Nakakita ang mga inhinyero ng mga bitak sa dalawang arko nito.
            af | Die ou brug oor die rivier bly tot die lente gesluit. Ingenieurs het krake in twee van sy boë gevind.
            ru | Старый мост через реку останется закрытым до весны. Инженеры нашли трещины в двух его арках.
            uk | Старий міст через річку залишиться закритим до весни. Інженери знайшли тріщини у двох його арках.
            be | Стары мост праз раку застанецца закрытым да вясны. Інжынеры знайшлі расколіны ў дзвюх яго арках.
            bg | Старият мост над реката ще остане затворен до пролетта. Инженерите откриха пукнатини в две от арките му.
            sr | Стари мост преко реке остаће затворен до пролећа. Инжењери су пронашли пукотине у два његова лука.
            fa | پل قدیمی روی رودخانه تا بهار بسته می‌ماند. مهندسان در دو طاق آن ترک پیدا کردند.
            ur | دریا پر پرانا پل موسم بہار تک بند رہے گا۔ انجینئروں کو اس کی دو محرابوں میں دراڑیں ملی ہیں۔
            ar | سيبقى الجسر القديم فوق النهر مغلقا حتى الربيع. وقد وجد المهندسون تشققات في اثنين من أقواسه.
            hi | नदी पर बना पुराना पुल वसंत तक बंद रहेगा। इंजीनियरों को उसके दो मेहराबों में दरारें मिली हैं।
            ne | नदीमाथिको पुरानो पुल वसन्तसम्म बन्द रहने छ। इन्जिनियरहरूले त्यसका दुई ठाउँमा चिरा फेला पारेका छन्।
            am | በወንዙ ላይ ያለው አሮጌ ድልድይ እስከ ጸደይ ድረስ ዝግ ሆኖ ይቆያል። መሐንዲሶች በሁለት ቦታዎች ላይ ስንጥቅ አግኝተዋል።
            ka | ძველი ხიდი გაზაფხულამდე დაკეტილი დარჩება.
            ta | ஆற்றின் மீதுள்ள பழைய பாலம் வசந்த காலம் வரை மூடப்பட்டிருக்கும்.
            """)
    void tellsTheLanguageOfATeaser(String language, String teaser) {
        assertThat(identify(teaser)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"42", "…", "OK", "Lima", "xq zvt wkr pfgh qqj", "1:0 (0:0)", "a b c d e f"})
    void saysNothingOnTooLittle(String text) {
        assertThat(identify(text)).isEmpty();
    }

    @Test
    void accentsMayBeMissing() {
        assertThat(
                        identify(
                                "Guvernul a anuntat ca va creste taxele pentru ca are nevoie de bani, dupa cum a spus ministrul"))
                .contains("ro");
    }

    @Test
    void capitalsMakeNoDifference() {
        assertThat(identify("HÜKÜMET YENİ BİR VERGİ İÇİN ÇALIŞIYOR")).contains("tr");
    }

    @Test
    void aForeignNameDoesNotTurnAText() {
        assertThat(identify("The film Москва shows how the city and its people have changed since then"))
                .contains("en");
    }

    @Test
    void summaryAndBodyCountAsWell() {
        NewsItem item = NewsItem.builder()
                .title("Nairobi")
                .body("The council said that it would repair all of the roads before the rains come.")
                .build();
        assertThat(languages.identify(new Analyzer().analyze(item))).contains("en");
    }

    @Property
    void anyTextGetsAnAnswer(@ForAll String text) {
        if (!text.isBlank()) {
            assertThat(identify(text)).isNotNull();
        }
    }

    private Optional<String> identify(String text) {
        return languages.identify(
                new Analyzer().analyze(NewsItem.builder().title(text).build()));
    }
}
