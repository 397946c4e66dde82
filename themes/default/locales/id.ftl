# Kata-kata tema. Tema turunan cukup menulis kata yang diganti.

## Di templat

# Kerangka halaman
skip = Langsung ke isi
main-menu = Menu utama
footer-menu = Menu kaki halaman
more-menu = Halaman lain
languages = Bahasa
nearest-page = halaman terdekat
menu = Menu
scheme-dark = Tampilan gelap
breadcrumbs = Anda di sini
pagination = Halaman daftar
sample-label = Situs contoh
sample-notice = Ini situs contoh sebuah perangkat lunak, bukan situs resmi pemerintah daerah atau lembaga mana pun.
published-by = Diterbitkan oleh
contact = Koreksi dan pertanyaan:
licence = Lisensi isi dan data:
toc = Isi halaman
jumps = Di halaman ini
newer = Lebih baru
older = Lebih lama
moved = Halaman ini pindah

# Keterangan
source = Sumber:
accessed = dibaca
note = Catatan:
updated = Diperbarui
photo-credit = Foto:
video-watch = Tonton di { $host }

# Beranda
latest-results = Penerima terbaru
upcoming = Akan diumumkan
coverage-now = Cakupan terbaru

# Berita
no-news = Belum ada berita.
about-this = Terkait berita ini
more-news = { $count } berita lainnya
related = Baca juga
other-news = Berita lain
replies-to = Hak jawab atas
replies = Hak jawab
changes-of-article = Perubahan pada berita ini
topic = Topik
no-topics = Belum ada topik.

# Penghargaan
edition = Edisi
categories = Kategori
recipients = Penerima
results = Penerima penghargaan
nominees = Nomine
nominations = Nominasi
assessed = Masa penilaian
about-edition = Tentang edisi ini
ceremony = Penganugerahan
when = Waktu
where = Tempat
hosts = Penyelenggara
guests = Hadir
stages = Tahapan
documents = Dokumen
changes = Perubahan setelah terbit
other-editions = Edisi lain
lineage = Kategori ini dari tahun ke tahun
this-page = halaman ini
citation = Alasan penghargaan:
award-region = Wilayah:
award-amount = Uang pembinaan:
award-part = bagian { $part }
award-joint = Diterima bersama:
change-was = Semula
change-now = Menjadi

# Penerima
letters = Huruf awal
received = Penghargaan yang diterima
received-also = Penghargaan lain
about-recipient = Tentang penerima
home-page = Situs penerima
named = dengan nama { $name }
not-a-certificate = Lembar informasi. Bukan piagam resmi.

# Wilayah
regions = Wilayah
regencies = Kabupaten dan kota
recipients-here = Penerima dari wilayah ini
awards = Penghargaan
code-kemendagri = Kode Kemendagri
code-bps = Kode BPS
seat = Ibu kota
since = Berdiri
until = Sampai
split-from = Pemekaran dari

# Statistik
periods = Semua periode
other-periods = Periode lain
target = Target
revisions = Riwayat pemutakhiran
downloads = Unduh tabel ini:
past-figures = Dari waktu ke waktu: { $measure }, { $basis }
no-share = tanpa persentase
no-figures = Belum ada angka dalam tabel ini.
illustrative-notice = Sebagian atau seluruh angka di halaman ini dibuat sebagai contoh dan tidak menggambarkan keadaan sebenarnya.
share-parts = { $count } { $counts } dari { $of } { $basis }
total-is-sum = jumlah semua segmen
row-official = angka resmi provinsi
column-region = Wilayah
column-segment = Segmen
column-count = Jumlah
column-of = Dari
column-share = Persentase
column-within = bagian dari { $segment }
column-as-of = Keadaan per
column-change = Perubahan
column-status = Status

# Ralat
changes-lead = Ralat dan pencabutan atas apa yang pernah terbit di situs ini, yang terbaru lebih dahulu.
no-changes = Belum ada ralat atau pencabutan.
changes-contact = Menemukan kekeliruan? Tulis kepada

# Cari
search-words = Kata yang dicari
search-filters = Persempit hasil
search-more = Tampilkan hasil berikutnya
search-news = Berita terbaru
search-busy = Mencari …
search-none = Tidak ada yang ditemukan. Coba kata lain, atau pilih dari daftar di bawah.
search-one = 1 hasil
search-many = #count hasil
search-fails = Pencarian tidak dapat dimuat. Periksa sambungan, lalu coba lagi; daftar di bawah memuat semua nama.

# Membagikan
share = Bagikan dan laporkan
share-whatsapp = Bagikan ke WhatsApp
share-copy = Salin tautan
share-copied = Tautan disalin.
share-report = Laporkan kekeliruan

## Di dalam isi yang diberikan kepada templat

# Menu dan judul bagian
menu-home = Beranda
menu-news = Berita
menu-editions = Penghargaan
menu-recipients = Penerima Penghargaan
menu-regions = Kabupaten/Kota
menu-statistics = Statistik
menu-methods = Metode
menu-gallery = Galeri
menu-topics = Topik
menu-changes = Ralat
menu-search = Cari
all-news = Semua berita
all-recipients = { $count ->
    [1] Lihat penerimanya
   *[other] Semua { $count } penerima
}
all-editions = Semua edisi
all-statistics = Semua statistik
full-title = { $title } – { $site }
feed-atom = Berita (Atom)
feed-json = Berita (JSON Feed)
feed-about = Berita tentang { $name }
feed-atom-about = { $name } (Atom)
feed-json-about = { $name } (JSON Feed)
ceremony-of = Penganugerahan { $edition }
report-subject = Kekeliruan di halaman { $title }
report-body =
    Halaman: { $title }
    Alamat: { $url }

    Yang keliru:

    Yang benar, dan sumbernya:
not-found-title = Halaman tidak ditemukan
not-found-text = Alamat ini tidak ada di situs ini. Mungkin halamannya pindah, atau alamatnya salah ketik. Mulailah dari salah satu bagian berikut.

# Uraian untuk mesin pencari
news-page-description = Berita di situs ini, yang terbaru lebih dahulu. { $page }.
news-description = Semua berita di situs ini, yang terbaru lebih dahulu.
editions-description = Semua edisi penghargaan dengan penerima, tahapan, dan dokumennya.
recipients-description = Semua penerima penghargaan menurut abjad, dengan edisi dan kategorinya.
regions-description = Kabupaten dan kota: cakupan, penerima penghargaan, dan beritanya.
statistics-description = Statistik cakupan menurut kabupaten/kota, dengan sumber, tanggal, dan unduhan.
search-description = Cari penerima penghargaan, edisi, kabupaten/kota, dan berita, atau pilih dari daftar semua nama.
search-kind = Jenis
search-edition = Edisi
search-category = Kategori
search-region = Kabupaten/Kota
search-any-kind = Semua jenis
search-any-edition = Semua edisi
search-any-category = Semua kategori
search-any-region = Semua kabupaten/kota
search-kind-recipient = Penerima
search-kind-award = Penghargaan
search-kind-region = Wilayah
search-kind-news = Berita
search-kind-statistics = Statistik
search-kind-gallery = Galeri
search-kind-page = Halaman
gallery-description = Foto dari semua edisi penghargaan.
gallery-of-description = Foto dari { $edition } dengan keterangannya.
topics-description = Semua topik berita di situs ini.
topic-description = Berita dengan topik { $name }.
changes-description = Ralat dan pencabutan atas apa yang pernah terbit di situs ini.
region-description = Cakupan, penerima penghargaan, dan berita dari { $name }.
category-description = Penerima dan nomine { $category }, { $edition }.
recipient-description = { $name }: { $category }, { $edition }.
recipient-description-nominee = { $name }: nomine { $category }, { $edition }.
recipient-description-plain = { $name } di situs ini: penghargaan, nominasi, dan berita.
recipient-description-rank = { $name }: { $rank }, { $category }, { $edition }.

# Daftar dan jumlah
count-news = { $count } berita
count-recipients = { $count } penerima
count-photos = { $count } foto
more-recipients = dan { $count } lainnya
news-list-page = { $title }, { $page }
page-number = Halaman { $number }
page-of = Halaman { $number } dari { $total }
newer-news = Lebih baru
older-news = Lebih lama
reading-time = { $minutes } menit baca
gallery-of = Galeri { $edition }
gallery-all = Semua foto ({ $count })
series = { $name }

# Penghargaan
award-place = Peringkat { $place }
award-tied = peringkat bersama
award-withdrawn = Dicabut
award-of-edition = { $category }, { $edition }
results-pending = Hasil diumumkan pada { $date }.
jury = Tim Penilai
level-village = Tingkat desa
level-regency = Tingkat kabupaten/kota
level-province = Tingkat provinsi
level-nation = Tingkat nasional
recipient-kind-government = Pemerintah daerah
recipient-kind-village = Pemerintah desa
recipient-kind-business = Badan usaha
recipient-kind-small_business = Usaha kecil
recipient-kind-micro_business = Usaha mikro
recipient-kind-institution = Lembaga
recipient-kind-person = Perorangan
recipient-kind-community = Komunitas
recipient-kind-other = Penerima lain
document-kind-decree = Keputusan
document-kind-programme = Susunan acara
document-kind-press_release = Siaran pers
document-kind-other = Dokumen
news-kind-press_release = Siaran pers
news-kind-reply = Hak jawab
change-correction = Ralat
change-revision = Pemutakhiran
change-addition = Penambahan
change-withdrawal = Pencabutan
change-field = { $field ->
    [alias] Nama lain
    [aliases] Nama lain
    [alt] Teks pengganti gambar
    [amount] Hadiah
    [announced] Tanggal pengumuman
    [as] Nama yang dipakai
    [as_of] Tanggal keadaan
    [author] Penulis
    [basis] Dasar
    [caption] Keterangan gambar
    [category] Kategori
    [ceremony] Penganugerahan
    [citation] Alasan penghargaan
    [count] Jumlah
    [credit] Kredit foto
    [date] Tanggal
    [decree] Keputusan
    [documents] Dokumen
    [edition] Edisi
    [guests] Tamu
    [jury] Tim penilai
    [kind] Jenis
    [label] Sebutan
    [legal_name] Nama resmi
    [level] Tingkat
    [measure] Ukuran
    [name] Nama
    [nominees] Nominasi
    [note] Catatan
    [of] Penyebut
    [period] Periode
    [photo] Foto
    [place] Peringkat
    [rate] Persentase
    [recipient] Penerima
    [recipients] Penerima
    [region] Wilayah
    [results] Hasil
    [rows] Angka
    [segments] Segmen
    [shares] Bagian
    [source] Sumber
    [stages] Tahapan
    [status] Status angka
    [summary] Ringkasan
    [table] Angka
    [targets] Target
    [text] Isi
    [tier] Tingkatan
    [title] Judul
    [venue] Tempat
   *[other] { $field }
}

# Wilayah dan statistik
region-name-province = Provinsi { $name }
region-name-kabupaten = Kabupaten { $name }
region-name-kota = Kota { $name }
period-name = Statistik { $name }
period-description = Tabel, grafik, dan unduhan. { $table }
status-provisional = angka sementara
status-final = angka tetap
status-illustrative = data contoh
status-illustrative-mark = DATA CONTOH
table-caption = { $title }, atas dasar { $basis }, keadaan per { $date } ({ $status })
figure-as-of = keadaan per { $date }
figure-status = , { $status }
figure-counts-in-segment = { $counts } pada segmen { $segment }
figure-share = { $percent } { $basis } ({ $count } { $counts } dari { $of }, keadaan per { $date }{ $status })
figure-sentence = Di { $region } ada { $count } { $counts } dari { $of } { $basis }, atau { $percent } (keadaan per { $date }{ $status })
figure-percent = { $percent } dari { $basis } (per { $date }{ $status })
figure-count = { $count } { $counts } (dari { $of } { $basis }, keadaan per { $date }{ $status })
figure-count-only = { $count } { $counts } (jumlah { $basis } tidak tersedia, keadaan per { $date }{ $status })
figure-suppressed = jumlah { $counts } di { $region } dirahasiakan (dari { $basis }, keadaan per { $date }{ $status })
figure-not-applicable = { $counts } tidak berlaku untuk { $region } (dari { $basis }, keadaan per { $date }{ $status })
figure-missing = angka { $counts } di { $region } tidak tersedia (dari { $basis }, keadaan per { $date }{ $status })
sign-missing = …
sign-missing-spoken = tidak tersedia
sign-missing-meaning = angka tidak tersedia
sign-not_applicable = –
sign-not_applicable-spoken = tidak berlaku
sign-not_applicable-meaning = tidak berlaku untuk wilayah atau segmen ini
sign-suppressed = dirahasiakan
sign-suppressed-spoken = dirahasiakan
sign-suppressed-meaning = tidak dibuka oleh sumbernya
column-total = Semua segmen
row-unallocated = Tidak terbagi menurut wilayah
sum-scope = { $rows } dari { $all } kabupaten/kota
sum-complete = Jumlah { $all } kabupaten/kota
sum-incomplete = Jumlah { $scope }
target-percent = { $percent } { $basis } paling lambat { $date }
target-count = { $count } { $counts } paling lambat { $date }
target-reached = Target tercapai.
target-gap = Kurang { $count } { $counts } untuk mencapai target.
target-gap-points = Kurang { $count } { $counts } ({ $points } persen poin) untuk mencapai target.
download = { $format } ({ $name })

# Tulisan
alert-note = Catatan
alert-tip = Kiat
alert-important = Penting
alert-warning = Peringatan
alert-caution = Awas
footnotes = Catatan kaki
footnote-back = Kembali ke rujukan { $mark } dari catatan { $note }
table-label = Tabel { $number }
task-done = Selesai
task-open = Belum selesai

# Gambar statistik
chart-bars-sentence = { $ranked } dari { $all } kabupaten/kota mempunyai angka. Tertinggi: { $highest }. Terendah: { $lowest }.
chart-bars-sentence-one = { $ranked } dari { $all } kabupaten/kota mempunyai angka. { $only }.
chart-bars-sentence-equal = { $ranked } dari { $all } kabupaten/kota mempunyai angka, semuanya { $percent }.
chart-tied = { $figure }, sama dengan { $others } lainnya
chart-bars-sentence-plain = Gambar ini memuat angka { $ranked } dari { $all } kabupaten/kota.
chart-bars-title = { $measure } tertinggi di { $highest }, terendah di { $lowest }
chart-bars-title-plain = { $measure } menurut kabupaten/kota
chart-class = { $from }–{ $to }
chart-class-none = tanpa persentase
chart-map-title = { $measure } dalam peta
chart-map-note = Wilayah yang terlalu kecil untuk dilihat ditandai lingkaran.
chart-none = Belum ada angka yang dapat digambar.
chart-printed-alike = Tercetak sama, tetapi { $first } ({ $first_percent }) lebih tinggi daripada { $second } ({ $second_percent }).
chart-rounding = Bagian-bagian dibulatkan sendiri-sendiri, sehingga jumlahnya tidak tepat 100%.
chart-spoken = { $name }: { $percent } ({ $count } dari { $of })
chart-stack-title = { $total } { $counts } di { $region } menurut segmen
chart-target = target { $percent }
chart-target-note = Garis putus-putus: target { $percent } pada { $date }.
chart-tiles-note = Satu petak mewakili satu kabupaten/kota, berapa pun luasnya.
chart-tiles-title = { $measure } dalam peta petak
chart-trend-break = Garis terputus karena angka sebelum dan sesudahnya tidak dapat dibandingkan.
chart-trend-title = { $region }: { $points } sejak { $date }
chart-trend-title-plain = { $measure } di { $region } dari waktu ke waktu
chart-areas = Wilayah pada peta, menurut kode
chart-class-below = di bawah { $limit }
chart-class-from = { $limit } atau lebih
chart-classes-axis = Kelas sama lebar, mulai dari nol; angka tepat di batas masuk kelas yang di atasnya.
chart-classes-quantiles = { $made ->
    [1] Semua wilayah yang mempunyai angka ada dalam satu kelas, karena angkanya sama atau hanya satu.
   *[other] Kelas menurut kuantil: dibagi { $count } dengan jumlah wilayah yang kira-kira sama; angka yang sama tidak dipisahkan.
    }
chart-classes-thresholds = Kelas menurut batas yang ditetapkan; angka tepat di batas masuk kelas yang di atasnya.
chart-left-out = Bagan batang, perbandingan, dan deret kecil hanya digambar untuk paling banyak { $most } wilayah. Angka { $all } kabupaten/kota ini ada dalam tabel, dan gambarnya pada halaman provinsi:
chart-multiples-scale = Semua gambar kecil berskala sama: tegak 0–{ $top }, mendatar { $from }–{ $to }.
chart-multiples-sentence = Dibandingkan dengan angka pertama yang sebanding: naik di { $up }, turun di { $down }, tetap di { $even } dari { $all } kabupaten/kota.
chart-multiples-sentence-plain = Satu gambar kecil untuk tiap kabupaten/kota, seluruhnya { $all }.
chart-multiples-title = { $measure } naik di { $up } dari { $all } kabupaten/kota
chart-multiples-title-plain = { $measure } di { $all } kabupaten/kota dari waktu ke waktu
chart-overview-note = Wilayah pada peta ini terlalu banyak atau terlalu kecil untuk diberi nama; angka masing-masing ada dalam tabel.
chart-both = Angka kedua tanggal dalam tabel
chart-slope-alone = Tanpa angka pembanding: { $regions }.
chart-slope-foot = Tinggi pada bagan ini tidak mulai dari nol.
chart-slope-least = Turun paling banyak: { $region }.
chart-slope-most = Naik paling banyak: { $region }.
chart-slope-points = Angka bertanda + atau − ialah perubahan dalam persen poin.
chart-slope-sentence = Dibandingkan dengan keadaan per { $date }: naik di { $up }, turun di { $down }, tetap di { $even } dari { $all } kabupaten/kota.
chart-slope-sentence-plain = Gambar ini memuat angka { $all } kabupaten/kota pada dua tanggal; yang pertama { $date }.
chart-slope-spoken = { $name }: { $then } menjadi { $now } ({ $points })
chart-slope-spoken-plain = { $name }: { $then } dan { $now }
chart-slope-title = { $measure }: naik di { $up } dan turun di { $down } dari { $all } kabupaten/kota sejak { $date }
chart-slope-title-down = { $measure } turun di semua { $all } kabupaten/kota sejak { $date }
chart-slope-title-plain = { $measure } pada dua tanggal
chart-slope-title-up = { $measure } naik di semua { $all } kabupaten/kota sejak { $date }
chart-spark = { $first } ({ $from }) menjadi { $last } ({ $to })
chart-spark-broken = { $first } ({ $from }), { $last } ({ $to }); deretnya terputus
chart-waffle-filled = { $counts }: { $count }
chart-waffle-free = lainnya: { $count }
chart-waffle-hundredth = Satu kotak mewakili 1% dari { $of } ({ $basis }), yaitu { $each }.
chart-waffle-one = Satu kotak mewakili satu dari { $of } ({ $basis }).
chart-waffle-sentence = { $region }: { $count } dari { $of } { $basis } ({ $percent }).
chart-waffle-title = { $count } dari { $of } ({ $percent }): { $counts } di { $region }
chart-waffle-title-plain = { $measure } di { $region }, dalam kotak
region-short-kabupaten = Kab. { $name }
region-short-kota = Kota { $name }
region-meaning = Artinya: dari setiap 100 { $basis } di { $region }, kira-kira { $of_hundred } adalah { $counts }.
region-rank = Peringkat { $rank } dari { $ranked } kabupaten/kota yang mempunyai angka (seluruhnya { $all }).
region-rank-tied = Peringkat { $rank } bersama dari { $ranked } kabupaten/kota yang mempunyai angka (seluruhnya { $all }).
regency-charts = Statistik menurut kabupaten/kota
chart-table = Angkanya dalam tabel
chart-classes = Keterangan warna

# Sematan di situs lain
embed-chart = Sematkan grafik ini di situs lain
embed-region = Sematkan angka wilayah ini di situs lain
embed-code = Kode sematan
embed-preview = Lihat sematannya
embed-back = Selengkapnya di { $site }
embed-region-title = Angka terbaru { $region }
copy = Salin
copied = Tersalin

# Unduhan
data-awards = Hasil penghargaan
data-recipients = Penerima penghargaan
data-regions = Provinsi, kabupaten, dan kota
data-coverage = Seluruh statistik cakupan
data-notes = Catatan
data-columns = Kolom
data-columns-note = Pada lembar "data" dan dalam CSV. Sel kosong berarti tidak ada nilai, bukan nol. Dalam CSV, teks yang diawali =, +, -, atau @ diberi apostrof di depannya agar tidak dijalankan sebagai rumus.
data-package = Data { $site }
data-package-period = { $site }: statistik { $period }
downloads-all = Semua periode:
downloads-period = Semua tabel periode ini:
data-package-link = Data Package
data-column-region = Nama provinsi, kabupaten, atau kota; "unallocated" atau "sum" pada baris jenis itu
data-column-region_kind = province (provinsi), kabupaten, atau kota
data-column-kemendagri_code = Kode wilayah Kementerian Dalam Negeri; teks, bukan bilangan
data-column-bps_code = Kode wilayah Badan Pusat Statistik; teks, bukan bilangan
data-column-province = Nama provinsinya
data-column-province_code = Kode Kemendagri provinsinya; pada jumlah, provinsi yang kabupaten/kotanya dijumlahkan
data-column-segment = Kosong untuk semua segmen; id segmen; segmen/bagian untuk bagian yang tumpang tindih dan tidak pernah dijumlahkan
data-column-count = Pembilang; kosong bila count_status menyebut alasannya. Di atas 9.007.199.254.740.992 ditulis sebagai teks dalam XLSX dan JSON
data-column-count_status = Mengapa tidak ada pembilang: missing (tidak tersedia), suppressed (dirahasiakan), not_applicable (tidak berlaku)
data-column-of = Penyebut; kosong bila of_status menyebut alasannya
data-column-of_status = Mengapa tidak ada penyebut, dengan kata yang sama seperti count_status
data-column-percent = 100 × count / of, dihitung di sini, setengah dibulatkan menjauhi nol; kosong bila salah satunya tidak ada atau of bernilai 0. Teks dalam JSON agar desimalnya tetap
data-column-measure = Id ukuran
data-column-basis = Id dasar yang dihitung oleh penyebut
data-column-period = Nama periode
data-column-as_of = Tanggal keadaan yang digambarkan angka ini
data-column-status = Kepastian angka: provisional (sementara), final (tetap), atau illustrative (data contoh, rekaan)
data-column-row_kind = regency (kabupaten/kota); official_total (angka resmi untuk seluruh provinsi); sum (dijumlahkan di sini); unallocated (tidak terbagi menurut wilayah). Jangan menjumlahkan baris yang berbeda jenis
data-column-derived = true bila count dan of dijumlahkan di sini, bukan diterbitkan oleh sumbernya
data-column-regions_summed = Pada jumlah: banyaknya kabupaten/kota yang dijumlahkan
data-column-regions_total = Pada jumlah: banyaknya kabupaten/kota yang seharusnya ada angkanya
data-column-dataset = Id tabel di situs ini
data-column-note = Catatan untuk angka ini
data-column-source = Siapa yang menerbitkannya
data-column-source_url = Alamat untuk membacanya
data-column-sample = true: baris ini dari situs contoh dan tidak resmi
data-column-recipient = Nama penerima
data-column-recipient_id = Id penerima
data-column-awarded_as = Nama yang dipakai saat penghargaan diberikan, bila berbeda
data-column-edition = Nama edisi
data-column-edition_id = Id edisi
data-column-category = Nama kategori pada tahun itu
data-column-category_id = Id kategori
data-column-place = Peringkat, mulai dari 1
data-column-tied = true bila ada yang berperingkat sama
data-column-label = Sebutan peringkat
data-column-tier = Tingkat yang dicapai
data-column-withdrawn = true bila penghargaan dicabut
data-column-part = Bagian dari satu penghargaan yang diterima bersama, misalnya 1/2
data-column-name = Nama
data-column-id = Id
data-column-legal_name = Nama resmi lengkap
data-column-kind = Jenis penerima
data-column-awards = Banyaknya penghargaan yang diterima
data-fact-notice = Perhatian
data-fact-publisher = Penerbit
data-fact-site = Situs
data-fact-licence = Lisensi
data-fact-licence_url = Teks lisensi
data-fact-title = Tabel
data-fact-measure = Ukuran
data-fact-counts = Pembilang
data-fact-definition = Definisi
data-fact-basis = Penyebut
data-fact-basis_definition = Definisi penyebut
data-fact-basis_source = Sumber penyebut
data-fact-basis_source_title = Judul sumber penyebut
data-fact-basis_source_url = Alamat sumber penyebut
data-fact-basis_source_published = Sumber penyebut terbit
data-fact-basis_source_accessed = Sumber penyebut diakses
data-fact-period = Periode
data-fact-as_of = Keadaan per
data-fact-status = Status
data-fact-source = Sumber
data-fact-source_title = Judul sumber
data-fact-source_url = Alamat sumber
data-fact-source_published = Sumber terbit
data-fact-source_accessed = Sumber diakses
data-fact-note = Catatan
data-fact-break_in_series = Perubahan seri
data-fact-page = Di situs

# Halaman metode.
methods-description = Cara angka statistik di situs ini dihitung: definisi, basis, sumber, pembulatan, perubahan seri, dan pemutakhiran.
methods-lead = Halaman ini disusun dari berkas data yang sama dengan tabelnya, sehingga isinya selalu cocok dengan angka yang tampil.
methods-link = Cara angka ini dihitung
methods-counted = Yang dihitung
methods-bases = Basis (penyebut)
methods-segments = Segmen
methods-overlap = Tumpang tindih
methods-rounding-title = Pembulatan
methods-rounding = { $decimals ->
    [0] Persentase dibulatkan ke bilangan bulat; tepat setengah dibulatkan menjauhi nol.
   *[other] Persentase dibulatkan ke { $decimals } angka di belakang koma; tepat setengah dibulatkan menjauhi nol.
}
methods-subset = Yang dihitung adalah bagian dari basisnya, jadi tidak ada persentase di atas 100%.
methods-example = Mengapa basis selalu disebut
methods-example-lead = Hari yang sama dan wilayah yang sama menghasilkan persentase yang berbeda bila basisnya berbeda. Masing-masing menjawab pertanyaan yang berbeda.
methods-sources = Tanggal dan sumber
methods-breaks = Perubahan seri
methods-no-breaks = Tidak ada perubahan seri yang tercatat.
methods-general = Berlaku untuk semua angka
methods-share = Persentase dihitung dari jumlah dan basisnya dengan bilangan bulat, tidak pernah diketik. Keduanya selalu tampil di sampingnya.
methods-sums = Jumlah wilayah hanya mencakup baris yang kedua angkanya diketahui, dan menyebut berapa baris itu. Angka resmi provinsi adalah fakta tersendiri, bukan jumlah tersebut.
methods-ranks = Peringkat dihitung dari pecahan yang tepat, sebelum pembulatan. Wilayah yang nilainya sama berbagi peringkat; wilayah tanpa angka tidak diberi peringkat.
methods-change = Perubahan antarperiode dinyatakan dalam persen poin, dan hanya antara angka dengan ukuran, basis, dan batas wilayah yang sama. Di tempat seri berubah, perubahan tidak dihitung dan garis grafik terputus.
methods-revisions = Pemutakhiran angka tercatat bersama tabelnya; ralat dan pencabutan juga tercatat di
methods-signs = Tanda pengganti angka
break-boundary = Batas wilayah berubah
break-definition = Definisi berubah
break-source = Sumber berubah

# Tabel dengan skrip. #shown dan #all menjadi bilangan di peramban.
table-filter = Saring menurut nama
table-found = #shown dari #all kabupaten/kota

# Foto yang diperbesar, dengan skrip. #number dan #count menjadi bilangan di peramban.
lightbox = Foto diperbesar
lightbox-close = Tutup
lightbox-previous = Foto sebelumnya
lightbox-next = Foto berikutnya
lightbox-place = Foto #number dari #count
# Perbandingan dan kutipan
menu-comparison = Perbandingan
comparison-title = { $measure } atas dasar { $basis } per { $date }: semua wilayah
comparison-description = Semua kabupaten/kota berdampingan, dapat diurutkan dan disaring. { $table }
comparison-series = { $measure }, { $basis }
comparison-ranked = { $ranked } dari { $all } kabupaten/kota mempunyai persentase dan diberi peringkat.
comparison-mixed-status = Status kedua angka berbeda: { $status } per { $date }, { $now } pada angka terbaru.
comparison-lead = Semua wilayah berdampingan: satu ukuran pada satu basis, angka satu tanggal dan angka sebelumnya.
comparison-links = Tabel lain
comparison-choose-series = Ukuran dan basis
comparison-choose-date = Keadaan per
comparison-rest = Tabel lengkap dengan segmen
compare-all = Bandingkan semua wilayah
barrier-break = seri berubah
barrier-boundary = batas berubah
barrier-illustrative = data contoh
cite = { $what }. Sumber data: { $source }. Diterbitkan oleh { $publisher } di { $site }: { $url }
cite-without-source = { $what }. Diterbitkan oleh { $publisher } di { $site }: { $url }
cite-label = Kutip:
cite-none = Data contoh tidak untuk dikutip.
column-rank = Peringkat
column-tied = bersama
column-province = Provinsi
column-target = Target
column-own-target = target sendiri
column-gap = Terhadap target
unit-points = persen poin
table-sort = Urutkan
table-sort-none = menurut kode
table-sort-rank = menurut peringkat
table-high = { $column }, tertinggi dahulu
table-low = { $column }, terendah dahulu
table-kind = Jenis
table-all = semua
table-kabupaten = kabupaten
table-kota = kota
change-since = { $points } sejak { $date }
change-since-status = { $points } sejak { $date } ({ $status })
statistics-lead = Angka terbaru, perubahannya, dan targetnya; angka setiap wilayah ada di halamannya.
find-region = Pilih kabupaten atau kota
ranking-title = Urutan kabupaten/kota
ranking-title-plain = Menurut kabupaten/kota
share-of = { $count } dari { $of }
over-time = Dari waktu ke waktu
over-time-slope = { $title } (dua tanggal berdampingan)
over-time-multiples = { $title } (semua tahun, satu gambar tiap wilayah)
column-course = Perjalanan
change-label = Perubahan

# Dua angka berdampingan dalam tulisan
compared-region = { $region } { $percent } ({ $count } dari { $of })
compared-region-none = { $region } { $sign }
compared-regions = { $one } dan { $other }, selisih { $points } persen poin (dari { $basis }, keadaan per { $date }{ $status })
compared-regions-plain = { $one } dan { $other } (dari { $basis }, keadaan per { $date }{ $status })
compared-day = { $percent } ({ $count } dari { $of }, keadaan per { $date }{ $status })
compared-day-none = { $sign } (keadaan per { $date }{ $status })
compared-days = { $region } dari { $then } menjadi { $now }, berubah { $points } (dari { $basis })
compared-days-plain = { $region } dari { $then } menjadi { $now } (dari { $basis })
# Kartu yang tampil bila tautan dibagikan.
share-sample = SITUS CONTOH
share-nominee = Nomine
share-card-parts = { $count } dari { $of } ({ $basis })
