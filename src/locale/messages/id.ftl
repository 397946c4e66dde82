# Kata-kata untuk setiap temuan, menurut kodenya. Urut abjad. Atribut: .help dan tempat-tempat terkait.

above-hundred = cakupan ini { $percent }%, di atas 100%
    .help = jika angkanya benar, jelaskan sebabnya dengan `note:` pada baris ini
ambiguous-figure = angka ini ada pada beberapa basis
    .help = tambahkan `basis=`: { $bases }
ambiguous-number = "{ $written }" dapat terbaca sebagai angka lain
    .help = maksud Anda { $suggestion }? Tulis bilangan bulat dengan angka saja, tanpa titik atau spasi
ambiguous-region = kode wilayah "{ $code }" punya dua arti: { $kemendagri } ({ $kemendagri_name }) menurut Kemendagri, atau { $bps } ({ $bps_name }) menurut BPS
    .help = tulis "{ $kemendagri }" untuk kode Kemendagri atau "{ $bps }" untuk kode BPS
answer-without-question = tidak ada yang dipertanyakan di teks ini, jadi catatan ini tidak menjawab apa-apa
    .help = hapus catatan ini, atau letakkan langsung di teks yang dimaksud; barangkali teksnya sudah dibetulkan
asset-cycle = lembar gaya ini mengimpor "{ $asset }", yang kembali mengimpor lembar gaya ini
    .help = hapus salah satu impor itu
avif-not-built = anugerah ini dirakit tanpa AVIF
    .help = hapus baris ini (gambar dibuat sebagai WebP dan JPEG), atau rakit dengan: cargo install --path . --features avif
bad-boolean = ya dan tidak di sini tidak ditulis "{ $written }"
    .help = tulis `{ $suggestion }`, tanpa tanda kutip
bad-date = di sini diperlukan { $expected }, bukan "{ $written }"
    .help = maksud Anda { $suggestion }?
    .help-form = tulis tahun, bulan, lalu tanggal: 2025-07-03
bad-email = "{ $written }" bukan alamat surel
    .help = tulis seperti humas@example.org
bad-file-name = berkas ini tidak dapat diterbitkan dengan namanya "{ $name }"
    .help = ubah namanya: huruf, angka, tanda hubung, dan garis bawah terbaca di mana-mana
bad-heading-id = id "{ $id }" pada judul bagian ini tidak dapat dipakai dalam alamat
    .help = pakai huruf, angka, dan tanda hubung saja, misalnya `{ "{" }#hasil-2024{ "}" }`
bad-id = "{ $written }" tidak dapat menjadi id: id berisi huruf kecil a sampai z, angka, dan satu tanda hubung di antaranya
    .help = maksud Anda "{ $suggestion }"?
    .help-letters = pilih id seperti "kota-ternate"
bad-language = "{ $written }" bukan kode bahasa
    .help = maksud Anda "{ $suggestion }"?
bad-path = "{ $written }" bukan berkas di folder ini
    .help = maksud Anda "{ $suggestion }"?
    .help-form = tulis nama berkas apa adanya, atau dengan folder di bawah folder ini: foto/panggung.jpg
bad-reference = rujukan ini tidak dapat dibaca: "{ $written }"
    .kind = awali dengan apa yang ditampilkan, misalnya `figure`, `results`, atau `photo`
    .equals = tulis sebagai `kunci=nilai`, tanpa spasi di sekitar tanda sama dengan
    .space = beri spasi di depannya
    .value = tulis nilainya setelah tanda sama dengan
    .quotes = pakai tanda kutip lurus: `kunci="nilai"`
    .unclosed = tutup nilai yang dikutip dengan `"`
bad-region-code = "{ $written }" bukan kode wilayah
    .help = tulis 82 untuk provinsi, 82.05 untuk kabupaten atau kota, atau bps:8203 untuk kode BPS
bad-site-path = "{ $written }" bukan alamat lama situs ini
    .help = maksud Anda "{ $suggestion }"?
    .help-form = tulis jalurnya dari akar situs: /lama/judul/
bad-slug = "{ $written }" tidak dapat menjadi bagian alamat: isinya huruf kecil a sampai z, angka, dan satu tanda hubung di antaranya
    .help = maksud Anda "{ $suggestion }"?
    .help-letters = pilih yang seperti "kota-ternate"
bad-text = teks ini mengandung karakter yang tidak terlihat ({ $character })
    .help = ketik ulang teksnya, jangan ditempel
bad-url = "{ $written }" bukan alamat halaman web
    .help = maksud Anda "{ $suggestion }"?
    .help-form = tulis alamat lengkap, diawali https://
broken-link = tautan ini mengarah ke berkas yang tidak ada: { $target }
    .help = maksud Anda "{ $suggestion }"?
    .no-suggestion = tulis letak berkas itu dari berkas ini, misalnya `../news/2025-07-03-judul.md`
card-fails = templat ini tidak menghasilkan gambar untuk { $page }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lainnya
}: { $reason }
card-too-large = kartu bagikan { $page }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lainnya
} berukuran { $kilobytes } kB; di atas { $limit } kB tidak ditampilkan aplikasi pesan
    .help = pakai warna polos, bukan gradasi dan pola
class-limits = batas kelas { $limit } tidak lebih besar daripada { $before }
    .help = tulis batasnya dari yang terkecil, masing-masing sekali dan lebih besar dari nol, misalnya [20, 40, 60]
code-form = "{ $code }" bukan bentuk kode yang diperlukan di sini
    .help = tulis seperti "{ $form }", dalam tanda kutip
conflicting-keys = "{ $key }" dan "{ $other }" tidak dapat ditulis bersama
    .first = yang satunya ada di sini
    .help = pertahankan salah satu
corrupt-picture = berkas ini tidak dapat dibaca sebagai gambar
    .help = buka dan simpan ulang gambarnya sebagai JPEG atau PNG
duplicate-address = alamat "{ $address }" dipakai oleh dua sumber
    .first = alamat ini sudah dipakai di sini
    .help = ubah `slug` salah satunya
    .help-own = halaman atau berkas yang dibuat situs ini sendiri sudah menempati alamat itu; tulis `slug:` dengan kata lain, misalnya tahunnya
duplicate-article = teks "{ $key }" ada dalam dua berkas
    .first = berkas pertama
    .help = hapus salah satu, atau beri nama lain
duplicate-column = kolom "{ $key }" ada dua kali
    .first = pertama kali di sini
    .help = hapus salah satu
duplicate-component = tema ini sudah punya komponen "{ $name }"
    .first = yang pertama di sini
    .help = beri nama lain pada salah satunya; untuk mengganti komponen tema induk, satu definisi sudah cukup
duplicate-figure = angka untuk { $region } per { $as_of } ditulis dua kali
    .first = pertama kali di sini
    .help = satu wilayah, satu ukuran, satu segmen, satu basis, dan satu tanggal hanya punya satu angka; hapus salah satu
duplicate-id = id "{ $id }" sudah dipakai
    .first = pertama kali di sini
    .help = beri id lain pada salah satunya
duplicate-key = kunci "{ $key }" ditulis dua kali
    .first = pertama kali di sini
    .help = hapus salah satu, atau gabungkan isinya
duplicate-message = pesan "{ $id }" ditulis dua kali dalam berkas ini
    .first = pertama kali di sini
    .help = hapus salah satu
duplicate-result = penerima "{ $recipient }" tercatat dua kali dengan hasil yang sama pada kategori "{ $category }"
    .first = pertama kali di sini
    .help = hapus salah satu
duplicate-tile = dua wilayah menempati petak { $tile } yang sama
    .first = petak ini sudah dipakai di sini
duplicate-translation = versi berbahasa "{ $language }" dari teks ini ada dua
    .first = versi pertama di sini
empty-cell = baris ini kosong pada kolom "{ $key }"
    .help = isi selnya, atau hapus barisnya
empty-file = berkas ini kosong
    .help = isi, atau hapus berkasnya
empty-link = tidak ada alamat di dalam tanda kurung
    .help = tulis alamatnya, atau hapus tautannya
empty-list = daftar ini kosong
    .help = tulis paling sedikit satu isi, atau hapus kuncinya
empty-table = tabel ini tidak berisi baris di bawah judul kolomnya
    .help = isi tabelnya, atau hapus berkas ini beserta kunci yang menyebutnya
empty-value = di sini belum ada isinya; yang diperlukan { $expected }
    .help = tulis nilainya, atau hapus kuncinya. Teks yang diawali # harus diapit tanda kutip
ends-before-start = hari terakhir mendahului hari pertama
    .start = hari pertama
    .help = tukar kedua tanggal, atau betulkan salah satunya
figures-without-source = angka tanpa sumber
    .help = tambahkan `source: { "{" } name: … { "}" }`, atau `status: illustrative` bila ini data contoh; `note:` dapat menjelaskan mengapa tidak ada
file-changed = berkas ini berubah selagi situs dibuat
    .help = jalankan sekali lagi
file-too-large = berkas ini terlalu besar untuk sebuah teks: { $size } bita, batasnya { $limit }
    .help = bagi isinya ke beberapa berkas, atau simpan di content/static/ bila hanya untuk disalin
file-unreadable = berkas ini tidak dapat dibaca: { $reason }
    .help = periksa izin berkasnya
folder-for-file = "{ $file }" adalah folder, padahal namanya nama berkas
    .help = ubah nama foldernya
foreign-picture = gambar ini ada di situs lain: { $target }
    .help = simpan gambarnya di sebelah berkas ini, lalu sebut nama berkasnya
front-matter-missing = berkas ini tidak diawali bagian kepala (front matter)
    .help = awali berkas dengan baris `---`, lalu `title: …` dan kunci lainnya, lalu satu baris `---` lagi, baru isi beritanya
front-matter-unclosed = bagian kepala (front matter) yang mulai di sini tidak ditutup
    .help = tulis satu baris `---` di antara kunci terakhir dan isi
gap-disagrees = kekurangannya tertulis { $stated }, sedangkan { $goal } dikurangi { $count } menyisakan { $exact }
    .help = periksa target, angka, dan kekurangannya pada sumber; kekurangan boleh dihapus karena dihitung sendiri oleh situs
gap-without-parts = kekurangan ini tidak dapat diperiksa: angka yang menjadi dasarnya tidak ada
    .help = tambahkan `count` dan `of` untuk wilayah itu, atau hapus kekurangannya
impossible-date = tidak ada "{ $written }" dalam kalender
    .help = hari terakhir bulan itu { $suggestion }
    .help-range = bulan dari 01 sampai 12, jam dari 00 sampai 23, menit dari 00 sampai 59
incomparable-figures = kedua angka ini tidak dapat dibandingkan: { $reason }
    .one = angka yang satu
    .other = angka yang lain
    .break = seri berubah di sini
    .boundary = wilayah ini dibentuk di antara kedua tanggal
    .help = bandingkan dua angka dari ukuran, basis, dan segmen yang sama, tanpa perubahan seri atau batas wilayah di antaranya; atau tulis keduanya sendiri-sendiri dengan figure
jump-in-series = angka ini berubah { $points } persen poin dari angka sebelumnya; lebih dari { $limit } perlu dilihat lagi
    .help = jika angkanya benar, jelaskan sebabnya dengan `note:` di sini
    .before = angka sebelumnya
kind-basis = basis
kind-category = kategori
kind-coverage = berkas cakupan
kind-document = dokumen
kind-edition = edisi
kind-language = bahasa situs
kind-measure = ukuran
kind-news = berita
kind-page = halaman
kind-part = bagian dari segmen
kind-photo = foto
kind-recipient = penerima
kind-region = wilayah
kind-result = hasil
kind-segment = segmen
kind-tier = tingkatan
link-cycle = tautan simbolik "{ $file }" berputar kembali ke folder yang memuatnya
    .help = hapus tautan itu
link-leaves-content = tautan ini keluar dari folder content: { $target }
    .help = taut ke berkas di dalam folder content, atau pakai alamat lengkap https://…
link-nowhere = tautan simbolik "{ $file }" tidak mengarah ke apa pun
    .help = hapus tautan itu, atau gantikan dengan berkas yang dimaksud
link-outside = tautan simbolik "{ $file }" mengarah ke luar situs
    .help = salin isinya ke dalam content/, lalu hapus tautan itu
link-without-page = berkas "{ $target }" tidak punya halaman
    .help = taut ke berkas yang menjadi halaman, misalnya edition.yaml, results.yaml, atau sebuah berita
map-coordinates = koordinat { $code } bukan koordinat Polygon atau MultiPolygon
    .help = ekspor ulang petanya sebagai GeoJSON; Polygon adalah daftar cincin, cincin adalah daftar [bujur, lintang]
map-degrees = [{ $longitude }, { $latitude }] bukan bujur dan lintang dalam derajat
    .help = ekspor petanya dengan koordinat derajat WGS84 (EPSG:4326), bujur lebih dulu; koordinat proyeksi dalam meter tidak dapat dipakai
map-duplicate = wilayah { $code } memiliki { $count } area di berkas peta; harus satu
    .first = yang pertama
    .help = gabungkan menjadi satu MultiPolygon (“dissolve” menurut kode di QGIS)
map-geometry-kind = batas { $code } berupa { $found }; seharusnya Polygon atau MultiPolygon
    .help = pakai lapisan area, bukan titik atau garis
map-geometry-missing = area { $code } tidak memiliki batas
    .help = setiap fitur perlu `geometry` berjenis Polygon atau MultiPolygon beserta koordinatnya
map-not-collection = ini bukan berkas peta: jenis terluarnya harus FeatureCollection
    .help = ekspor petanya sebagai GeoJSON; TopoJSON dan geometri tunggal tidak dibaca
map-not-json = berkas peta ini rusak di sini: bukan JSON yang sah
    .help = ekspor sekali lagi petanya sebagai GeoJSON; mungkin berkasnya terpotong
map-other-provinces = { $count } area pada peta ini di luar provinsi situs ({ $known }); ini yang pertama
    .help = ekspor hanya kabupaten/kota dari provinsi tersebut
map-ring = sebuah cincin pada { $code } hanya memiliki { $positions } posisi, sehingga tidak melingkupi apa pun
    .help = cincin memerlukan sedikitnya empat posisi, yang terakhir sama dengan yang pertama; hapus cincinnya, atau perbaiki lapisannya
map-unknown-property = tidak ada area di berkas peta yang memiliki properti "{ $property }"
    .help = maksud Anda "{ $suggestion }"?
    .help-known = properti yang ada: { $known }
map-unknown-region = peta memuat area "{ $code }", tetapi situs tidak memiliki kabupaten/kota berkode itu
    .help = maksud Anda "{ $suggestion }"?
    .help-scheme = kode ini memakai skema yang lain: tulis `scheme: { $scheme }` pada `map` di regions.yaml
    .map = peta disebut di sini
    .help-unknown = periksa kodenya dan `scheme` peta di regions.yaml, atau daftarkan kabupaten/kotanya di sana
map-without-areas = berkas peta "{ $file }" tidak memuat area
    .help = ekspor lapisan kabupaten/kota, atau hapus kunci `map`
map-without-code = area ini tidak memiliki "{ $property }" yang dapat menjadi kodenya
    .help = isi properti itu untuk setiap area
map-without-region = { $region } tidak memiliki area di peta "{ $file }"
    .map = berkas peta
    .help = tambahkan areanya ke peta, atau periksa kodenya di kedua berkas
    .help-bps = peta dicocokkan menurut kode BPS: tulis `bps:` untuk wilayah ini
message-argument = pesan "{ $id }" membutuhkan "{ $argument }", tetapi tidak diberi{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
message-names-unknown = { $kind ->
    [term] istilah "-{ $id }" tidak ada
    [function] fungsi "{ $id }" tidak ada
    [form] bentuk tanggal atau angka "{ $id }" tidak ada
   *[other] pesan "{ $id }" tidak ada
}
    .help = maksud Anda "{ $suggestion }"?
message-syntax = { $reason ->
    [token] di sini seharusnya ada "{ $what }"
    [name] di sini seharusnya ada nama pesan, berupa huruf, angka, - atau _
    [empty] pesan "{ $what }" tidak berisi teks
    [value] di sini seharusnya ada teks atau nilai
    [no-default] pilihan ini tidak punya varian utama, yang ditandai *
    [two-defaults] pilihan ini punya lebih dari satu varian bertanda *
    [quote] tanda petik ini tidak ditutup
    [brace] kurung kurawal tutup ini tidak punya pasangan
    [escape] urutan "\{ $what }" tidak dikenal
    [argument-twice] argumen "{ $what }" ditulis dua kali
    [function] nama fungsi harus berupa huruf besar
    [selector] yang dipilih harus sebuah nilai, seperti { "{ $count -> … }" }
    [term-attribute] atribut istilah hanya boleh dipakai untuk memilih
    [arguments] argumen fungsi ini tidak dapat dibaca
    [deep] kurung kurawal di sini bersusun lebih dari { $what } lapis
    [number] angka ini terlalu panjang; paling banyak { $what } digit
   *[other] baris ini tidak dapat dibaca sebagai pesan
}
    .help = tulis setiap pesan sebagai `nama = teks`, dan baris lanjutannya menjorok ke dalam
misplaced-reference = rujukan tidak dapat dipakai di sini (di dalam alamat, keterangan gambar, atau HTML) dan tidak akan tampil
    .help = pindahkan ke dalam teks, atau tulis { "\\{{" } untuk menampilkan dua kurung kurawal
missing-alt = gambar ini belum diberi keterangan bagi orang yang tidak dapat melihatnya
    .help = jelaskan dengan singkat apa yang tampak: `![apa yang tampak](berkas.jpg)`
missing-alternative = salah satu kunci ini harus ada: { $keys }
    .help = tambahkan salah satunya
missing-column = kolom "{ $key }" belum ada
    .help = tambahkan kolom dengan judul "{ $key }"
missing-companion = "{ $key }" tidak berarti tanpa "{ $other }"
    .help = tambahkan `{ $other }: …`, atau hapus `{ $key }`
missing-key = kunci "{ $key }" belum ada
    .help = tambahkan `{ $key }: …`
names-hidden = teks yang terbuka untuk umum menyebut "{ $name }", yang masih diembargo atau masih draf
    .hidden = yang belum boleh dibuka itu ada di sini
    .help = hapus penyebutannya, atau beri teks ini embargo yang sama
names-set-aside = berkas { $file } dikesampingkan, tetapi disebut di sini
    .help = betulkan berkas itu, atau hapus penyebutannya di sini
no-content = tidak ada folder content/ di sini
    .help = buat situs baru dengan `anugerah init NAMA`, atau tunjuk foldernya dengan `--root`
no-results = "{ $name }" belum punya hasil untuk ditampilkan
no-settings = { $file } belum ada
    .help = buat situs baru dengan `anugerah init`, atau tunjuk foldernya dengan `--root`
no-such-day = "{ $written }" tidak ada dalam kalender
    .help = periksa tanggalnya; jika memang tertulis begitu di sumbernya, jawab di sini dengan { $answer }
    .quoted = ini kutipan: jangan diubah, jawab di sini dengan { $answer }
no-such-file = berkas "{ $file }" tidak ada di { $folder }
    .help = maksud Anda "{ $suggestion }"?
not-a-file = "{ $file }" bukan berkas biasa
    .help = pindahkan dari sana
not-a-pair = "{ $written }" seharusnya dua nama yang dipisah garis miring
    .help = tulis seperti `2024/desa`
not-a-picture = "{ $target }" bukan gambar
    .help = pakai berkas .jpg, .png, .webp, .gif, atau .svg
not-in-translation = "{ $key }" tidak ditulis dalam terjemahan
    .help = tulis hanya di berkas aslinya; terjemahan mengikutinya
not-one-each = "{ $key }" berisi { $count }, sedangkan penerimanya { $recipients }
    .help = tulis satu untuk setiap penerima, dengan urutan yang sama
not-utf8 = teks ini tidak dikodekan dalam UTF-8
    .help = simpan ulang sebagai UTF-8 (di Excel: "CSV UTF-8")
    .utf16 = berkas ini UTF-16; simpan ulang sebagai UTF-8
number-out-of-range = "{ $written }" di luar batas
    .help = tulis angka dari { $least } sampai { $most }
    .help-least = tulis angka paling banyak 18 digit, tidak di bawah nol
part-above-whole = bagian ({ $count }) lebih besar daripada yang memuatnya ({ $whole })
    .help = periksa kedua angka pada sumber
parts-not-whole = bagian { $parts } untuk { $recipients } penerima tidak berjumlah satu
    .help = tulis satu bagian untuk setiap penerima sehingga jumlahnya 1, misalnya [1/2, 1/2]
picture-too-large = gambar ini mengaku berukuran { $width } × { $height } piksel; lebih dari { $limit } juta akan memenuhi memori
    .help = simpan lebih kecil: tiap sisinya ditampilkan paling banyak 1600 piksel
place-after-tie = peringkat { $place } tidak mungkin ada sesudah { $count } penerima yang sama-sama di peringkat { $tied }
    .tied = peringkat bersama itu di sini
    .help = peringkat berikutnya adalah { $next }
prose-figure-disagrees = tertulis "{ $written }", padahal menurut data situs ini { $count } dari { $of }, yakni { $percent }% (per { $as_of })
    .data = data situs ini
    .help = periksa keduanya pada sumbernya, lalu betulkan teks atau data; jika teks ini benar, jawab di sini dengan { $answer }
    .quoted = ini kutipan: jangan diubah, jawab di sini dengan { $answer }
prose-rate-disagrees = tertulis { $stated }%, padahal { $count } dari { $of } adalah { $exact }%
    .help = periksa ketiga angka pada sumbernya; jika memang tertulis begitu di sana, jawab di sini dengan { $answer }
    .quoted = ini kutipan: jangan diubah, jawab di sini dengan { $answer }
prose-rate-truncated = { $stated }% dipotong, bukan dibulatkan: { $count } dari { $of } adalah { $exact }%
    .help = tulis { $exact }; jika memang tertulis begitu di sumbernya, jawab di sini dengan { $answer }
    .quoted = ini kutipan: jangan diubah, jawab di sini dengan { $answer }
prose-too-deep = lebih dari { $deepest } daftar, kutipan, atau elemen bersarang di sini
    .help = periksa baris dengan banyak `>`, `-`, atau `*`, atau tag HTML yang tidak ditutup
ragged-row = baris ini berisi { $found } sel, padahal judul kolomnya { $expected }
    .help = teks yang mengandung tanda pemisah harus diapit tanda kutip
rate-disagrees = tertulis { $stated }%, padahal { $count } dari { $of } adalah { $exact }%
    .help = periksa ketiga angka pada sumbernya; persentase dihitung sendiri oleh anugerah, jadi `rate` boleh dihapus
rate-truncated = { $stated }% dipotong, bukan dibulatkan: { $count } dari { $of } adalah { $exact }%
    .help = tulis { $exact }, atau hapus `rate`; persentase dihitung sendiri oleh anugerah
rate-without-parts = persentase ini tidak disertai pembilang dan penyebut
    .help = tulis `count` dan `of`; angka tanpa penyebut boleh dikutip dalam teks, tetapi tidak dapat dijadikan statistik
raw-html-removed = HTML yang tidak diizinkan situs ini dibuang: { $parts }
    .help = tulis dengan Markdown; `html: allow` di site.yaml meloloskan semua HTML
recipient-by-alias = "{ $name }" adalah nama, bukan id penerima
    .help = tulis id-nya: { $id }
regency-without-province = kode "{ $code }" mengarah ke provinsi "{ $province }", yang tidak terdaftar
    .help = periksa kodenya, atau daftarkan provinsinya (yang ada: { $known })
region-not-standing = { $region } belum atau tidak lagi ada pada { $as_of }
    .help = jika angkanya dihitung menurut batas wilayah sekarang, jelaskan dengan `note:`; jika tidak, periksa kode, `since`, dan `until`
same-name = dua berkas bernama sama: "{ $file }", ditulis dengan dua cara Unicode
    .help = ubah nama salah satunya
search-fails = indeks pencarian (bahasa { $language }) tidak dapat dibuat: { $reason }
    .help = tulis "search: false" di content/site.yaml untuk menerbitkan situs tanpa pencarian, lalu laporkan kesalahan ini
segments-disagree = jumlah semua segmen { $sum }, sedangkan totalnya tertulis { $stated }
    .help = periksa angka segmen dan totalnya pada sumber
sign-is-number = "{ $sign }" adalah angka, bukan tanda; angka tidak dapat diberi arti lain
    .help = hapus baris ini; jika angka itu sebenarnya bukan angka, kosongkan selnya di dalam tabel
sign-without-meaning = { $count ->
        [1] arti tanda "{ $sign }" di sel ini belum disebutkan
       *[other] arti tanda "{ $sign }" di { $count } sel tabel ini belum disebutkan; ini yang pertama
    }
    .help = tulis artinya di { $file }: `signs: {"{"} "{ $sign }": missing {"}"}`, atau ganti missing (tidak ada data) dengan zero (nol), not_applicable (tidak berlaku), atau suppressed (dirahasiakan)
slug-too-long = bagian alamat ini terlalu panjang: paling banyak { $limit } huruf
    .help = tulis `slug` yang lebih pendek, misalnya "{ $suggestion }"
stale-figures = angka terbaru sudah berumur { $days } hari; lebih dari { $limit } perlu dilihat lagi
    .help = tambahkan angka yang lebih baru, atau jelaskan dengan `note:` mengapa belum ada
subset-above-whole = bagian ({ $count }) lebih besar daripada keseluruhan ({ $of })
    .help = ukuran ini bertanda `subset: true` sehingga tidak dapat melebihi 100%; periksa kedua angka
template-cycle = templat saling memanggil tanpa akhir: { $chain }
    .help = untuk memperluas templat bernama sama milik tema induk, sebutkan juga temanya: `default/base.html`
template-endless = bagian ini berputar tanpa akhir: perulangan dan komponen satu halaman melebihi { $limit } putaran{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
    .help = periksa perulangan yang melingkupinya: perulangan di dalam perulangan berputar sebanyak perkalian panjang daftarnya
template-fails = templat ini tidak dapat dipakai: { $reason }{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
template-loops = perulangan di templat ini menghitung lebih dari { $limit }{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
template-missing = tema ini tidak punya templat "{ $name }"
    .help = tambahkan `templates/{ $name }`, atau tulis `parent: default` di theme.yaml
template-syntax = templat ini tidak dapat dibaca: { $reason }
template-too-deep = templat atau komponen bersarang lebih dari { $limit } tingkat{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
template-too-long = templat ini menulis lebih dari { $megabytes } MB, jadi dihentikan{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
template-undefined = { $kind ->
        [variable] templat ini tidak mengenal "{ $name }"
        [field] tidak ada "{ $name }" di sini
        [argument] komponen ini tidak menerima "{ $name }"
       *[value] nilai ini tidak ada
    }{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
    .help = maksud Anda "{ $suggestion }"?
template-unknown = { $kind ->
        [template] templat "{ $name }" tidak ada
        [component] komponen "{ $name }" tidak ada
        [filter] filter "{ $name }" tidak ada
        [function] fungsi "{ $name }" tidak ada
        [test] uji "{ $name }" tidak ada
       *[block] tidak ada blok "{ $name }" di templat yang diperluas
    }
    .help = maksud Anda "{ $suggestion }"?
term-reason-basis = basisnya berbeda
term-reason-boundary = batas wilayahnya berubah di antara kedua tanggal
term-reason-break = serinya berubah di antara kedua tanggal
term-reason-illustrative = salah satunya data contoh
term-reason-measure = ukurannya berbeda
term-reason-same = keduanya angka yang sama
term-reason-segment = segmennya berbeda
theme-cycle = tema saling menjadi induk tanpa akhir: { $chain }
    .help = hapus `parent` dari salah satu theme.yaml
time-without-zone = "{ $written }" tidak menyebut zona waktunya
    .help = tulis { $suggestion } (WIB), { $central } (WITA), atau { $eastern } (WIT)
too-many-classes = { $count } batas membuat lebih banyak kelas daripada yang dapat dibedakan mata
    .help = tulis paling banyak { $most } batas
topic-without-slug = topik "{ $tag }" tidak punya huruf Latin atau angka untuk alamatnya
    .help = pakai kata dengan huruf Latin
total-below-rows = total resmi { $stated } lebih kecil daripada jumlah barisnya, { $sum }
    .help = periksa total dan baris-barisnya pada sumber
total-not-closed = jumlah semua kabupaten/kota dan yang tidak terbagi { $sum }, sedangkan total resminya { $stated }
    .help = periksa baris-baris, `unallocated`, dan totalnya pada sumber
translation-alone = terjemahan ini tidak punya naskah asli
    .help = buat berkas "{ $key }.md", atau hapus kode bahasa dari nama berkas ini
type-boolean = true atau false
type-date = tanggal (2025-07-03)
type-decimal = angka (41,64 atau 41.64)
type-email = alamat surel
type-fraction = pecahan (1/2)
type-id = id (kota-ternate)
type-language = kode bahasa (id)
type-list = daftar
type-map = daftar kunci beserta nilainya
type-pair = daftar berisi dua nilai
type-partial-date = tanggal, bulan, atau tahun (2025-07-03, 2025-07, 2025)
type-path = nama berkas
type-record = kunci beserta nilainya
type-region-code = kode wilayah (82.05)
type-site-path = jalur di situs ini (/lama/judul/)
type-text = teks
type-text-by-language = teks, atau teks untuk tiap bahasa
type-time-zone = zona waktu (Asia/Jayapura)
type-url = alamat halaman web
type-when = tanggal (2025-07-03) atau waktu beserta zonanya (2025-07-03T20:00:00+09:00)
type-whole-number = bilangan bulat dengan angka saja (52000)
type-word = sebuah kata
unclosed-quote = tanda kutip yang dibuka di sini tidak ditutup
    .help = tutup tanda kutipnya; tanda kutip di dalam sel ditulis dua kali
unclosed-reference = rujukan ini belum ditutup
    .help = akhiri dengan { "}}" } di baris yang sama, atau tulis { "\\{{" } untuk menampilkan dua kurung kurawal
unknown-address = tidak ada apa-apa di alamat "{ $address }" pada situs ini
    .help = maksud Anda "{ $suggestion }"?
    .no-suggestion = tautkan ke berkas isinya saja, misalnya `../news/2025-07-03-slug.md`: alamatnya akan selalu benar
unknown-argument = bentuk "{ $id }" tidak menerima "${ $name }"
    .help = yang dapat dipakai: { $known }
unknown-asset = tema tidak punya berkas "{ $asset }" di assets/{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
    .help = maksud Anda "{ $suggestion }"?
unknown-category = edisi "{ $edition }" tidak punya kategori "{ $id }"
    .help = kategori yang ada: { $known }
unknown-column = kolom "{ $key }" tidak dikenal di sini
    .help = maksud Anda "{ $suggestion }"?
    .help-known = kolom yang ada: { $known }
unknown-figure = tidak ada angka "{ $measure }" untuk wilayah { $region } per { $as_of }
    .help = tanggal yang ada: { $known }
unknown-file = "{ $file }" bukan berkas yang dikenal
    .help = maksud Anda "{ $suggestion }"?
    .no-suggestion = lihat daftar folder di README; berkas yang disalin apa adanya disimpan di content/static/
    .table = sebutkan di berkas YAML di sampingnya (`table: { $name }`); tanpa itu isinya tidak ditampilkan
unknown-footnote = catatan kaki "{ $label }" tidak ada
    .help = tulis catatannya di baris tersendiri: `[^{ $label }]: …`
unknown-heading = halaman itu tidak punya judul bagian "#{ $heading }"
    .help = maksud Anda "#{ $suggestion }"?
    .no-suggestion = hapus bagian mulai dari `#`, atau tautkan ke judul bagian yang ada
unknown-id = "{ $id }" tidak terdaftar sebagai { $kind }
    .help = maksud Anda "{ $suggestion }"?
unknown-key = kunci "{ $key }" tidak dikenal di sini
    .help = maksud Anda "{ $suggestion }"?
    .help-known = yang dikenal di sini dan belum dipakai: { $known }
unknown-link-label = tujuan tautan "{ $label }" tidak ditulis di mana pun, jadi tanda kurungnya ikut tampil
    .help = tulis `[teks](alamat)`, atau tambahkan baris `[{ $label }]: alamat`
unknown-message = tema tidak punya pesan "{ $id }" dalam bahasa "{ $language }"{ $page ->
    [none] {""}
   *[other] {" "}(halaman { $page }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } halaman lain
    })
    }
    .help = maksud Anda "{ $suggestion }"?
unknown-notation = "{ $sample }" bukan contoh penulisan angka yang dikenal
    .help = tulis salah satu dari 1.234,5 atau 1,234.5 atau 1 234,5 atau 1’234.5
unknown-reference = rujukan "{ $name }" tidak dikenal
    .help = maksud Anda "{ $suggestion }"?
    .known = yang ada: { $known }
unknown-theme = tema "{ $theme }" tidak ada
    .help = maksud Anda "{ $suggestion }"?
    .folder = buat folder `themes/{ $theme }/`, atau tulis `theme: default`
unknown-time-zone = "{ $written }" bukan zona waktu
    .help = maksud Anda "{ $suggestion }"?
    .help-example = tulis seperti Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura
unknown-word = "{ $written }" bukan salah satu kata yang dapat dipakai di sini
    .help = maksud Anda "{ $suggestion }"?
    .help-known = tulis { $known }
    .help-or-nothing = tulis { $known }; yang tidak diketahui jangan ditulis
unlisted-file = "{ $file }" belum tercantum di { $list }
    .help = cantumkan di { $list } (foto dengan teks alt), atau hapus berkasnya
unsafe-link = alamat yang diawali "{ $scheme }:" tidak diizinkan
    .help = pakai https:, mailto:, tel:, atau jalur di dalam situs ini
unused-footnote = catatan kaki "{ $label }" tidak dirujuk dalam teks, jadi tidak tampil
    .help = tulis `[^{ $label }]` di tempat yang dimaksud
unused-sign = tidak ada sel yang berisi "{ $sign }" di tabel ini
    .help = hapus, atau tulis tandanya persis seperti di dalam tabel
unwritable-workbook = unduhan "{ $address }" tidak dapat dibuat ({ $why })
    .help = bagi tabelnya menjadi beberapa berkas, atau perpendek teksnya
weekday-disagrees = "{ $written }": tanggal { $date } adalah hari { $weekday }
    .help = periksa hari dan tanggalnya; jika memang tertulis begitu di sumbernya, jawab di sini dengan { $answer }
    .quoted = ini kutipan: jangan diubah, jawab di sini dengan { $answer }
wrong-type = di sini diperlukan { $expected }, bukan { $found }
yaml-alias = "{ $written }" menunjuk bagian lain berkas ini; itu tidak dapat dipakai di sini
    .help = tulis nilainya langsung; jika ini teks yang diawali & atau *, apit dengan tanda kutip
yaml-documents = dokumen kedua mulai di sini; satu berkas hanya memuat satu
    .help = hapus baris ini, atau pindahkan kelanjutannya ke berkas sendiri
yaml-hash = tulisan setelah # tidak ikut menjadi teks
    .help = jika seharusnya ikut, apit seluruh teks dengan tanda kutip; jika itu catatan, beri spasi setelah #
yaml-key = ini tidak dapat menjadi kunci
    .help = tulis kunci sebagai satu kata sebelum titik dua. Jika ini teks yang diawali kurung kurawal, apit dengan tanda kutip
yaml-syntax =
    { $problem ->
        [tab] baris ini menjorok dengan tab
        [indent] jorokan baris ini tidak sama dengan baris lain di kelompoknya
        [quote] tanda kutip yang dibuka di sini tidak ditutup
        [quote-inside] teks ini masih berlanjut setelah tanda kutip penutupnya
        [escape] garis miring terbalik berarti lain di dalam tanda kutip ganda
        [control] teks ini mengandung karakter yang tidak terlihat
        [character] teks tanpa tanda kutip tidak dapat diawali seperti ini
        [dash] daftar tidak dapat dimulai di baris kuncinya
        [dash-space] spasi setelah tanda hubung belum ada
        [bracket] kurung ini tidak ditutup, atau isinya tidak dipisah dengan koma
        [comma] sebelum ini kurang koma
        [colon] ada titik dua kedua dalam teks yang tidak diapit tanda kutip
        [space] spasi setelah titik dua belum ada
        [line] baris ini bukan `kunci: nilai` dan bukan kelanjutan teks
       *[other] ini tidak dapat dibaca sebagai YAML
    }
    .help-bracket = tutup kurungnya dan pisahkan isinya dengan koma. Jika kurung itu bagian teks, apit teksnya dengan tanda kutip
    .help-comma = pisahkan isi kurung dengan koma
    .help-control = hapus karakter itu; ketik ulang teksnya, jangan ditempel
    .help-dash = mulai daftarnya di baris berikut. Jika tanda hubung itu bagian teks, apit teksnya dengan tanda kutip
    .help-dash-space = tulis `- ` sebelum setiap isi daftar
    .help-escape = pakai tanda kutip tunggal, atau tulis garis miring terbaliknya dua kali
    .help-indent = jorokkan dengan spasi, sejauh baris lain yang setingkat
    .help-line = tulis titik dua dan spasi setelah kuncinya. Jika baris ini melanjutkan teks di atasnya, jorokkan
    .help-other = bandingkan dengan contoh yang dibuat `anugerah new`
    .help-quote = tutup tanda kutip itu di akhir teks
    .help-quote-inside = tulis { $suggestion }
    .help-quotes = apit teksnya dengan tanda kutip: { $suggestion }
    .help-space = tulis `{ $suggestion }`
    .help-tab = ganti tab dengan spasi, sebanyak pada baris di sekitarnya
yaml-tag = "{ $written }" adalah tag YAML; itu tidak dapat dipakai di sini
    .help = hapus; jika itu bagian teks, apit teksnya dengan tanda kutip
yaml-too-deep = daftar dan kunci bersarang lebih dari { $limit } tingkat
    .help = tidak ada berkas yang memerlukannya; bandingkan dengan contoh yang dibuat `anugerah new`
zero-denominator = penyebutnya nol, sedangkan pembilangnya { $count }
    .help = periksa kedua angka; bila wilayah ini tidak punya penyebut, tulis `of: not_applicable`
