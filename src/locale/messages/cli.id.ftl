# Kalimat baris perintah. Urut abjad.

about = Membuat situs statis untuk pengumuman penghargaan: penerima, penganugerahan, dan statistik cakupan
about-build = Membuat seluruh situs, atau tidak sama sekali
about-check = Memeriksa semua berkas tanpa menulis apa pun
about-completions = Mencetak skrip pelengkap perintah untuk sebuah shell
about-explain = Menjelaskan asal sebuah angka: berkas, baris, dan seluruh perhitungannya
about-init = Membuat situs baru yang langsung dapat dibangun
about-new = Membuat satu berkas baru dengan penjelasan setiap isiannya
about-new-coverage = Angka cakupan per wilayah, keadaan satu tanggal
about-new-edition = Satu edisi penghargaan: edition.yaml dan results.yaml
about-new-news = Satu berita
about-new-page = Satu halaman tetap, seperti "Tentang"
about-new-recipient = Satu penerima penghargaan
about-schema = Mencetak JSON Schema sebuah jenis berkas, atau daftar jenisnya
about-serve = Menampilkan situs di peramban, diperbarui setiap kali berkas disunting; tidak menulis apa pun
built = { $written } berkas ditulis, { $removed } dihapus, dalam { $seconds } detik. Lihat { $path }
built-cards = Kartu bagikan: { $count } dalam { $seconds } detik
built-kinds = Halaman dan berkas: { $kinds }
built-pictures = Gambar: { $count } dalam { $seconds } detik
built-unchanged = { $count } di antaranya sama seperti sebelumnya
cache-trouble = Tidak ada yang dapat disimpan di .anugerah-cache untuk perakitan berikutnya: { $reason }
built-search = Indeks pencarian: { $files } berkas, { $seconds } detik dari waktu itu
day-wrong = tulis hari yang ada, seperti 2025-07-03
did-you-mean = Maksud Anda "{ $suggestion }"?
example-about = Keterangan singkat.
example-alias = Nama lain
example-alt = Tiga orang berdiri di panggung sambil memegang piala
example-author = Nama penulis
example-awarded-as = Nama seperti tertulis di piagam
example-break = Sejak 1 Januari wilayahnya dihitung berbeda
example-caption = Keterangan gambar
example-category = Kategori contoh
example-ceremony = Malam penganugerahan
example-changed-field = ringkasan
example-citation = Alasan penghargaan, satu atau dua kalimat.
example-coverage = Cakupan menurut kabupaten/kota
example-credit = Nama pemotret
example-decree-number = 188.4/KEP.1/2025
example-decree-title = Penetapan penerima penghargaan
example-edition = Penghargaan { $id }
example-guest = Nama tamu
example-guest-role = Gubernur
example-host = Nama penyelenggara
example-juror = Nama penilai
example-juror-role = Ketua
example-jury-title = Dewan Juri
example-legal-name = Nama resmi lengkap
example-note = Catatan.
example-now = isi sesudah diperbaiki
example-place = Nama kota
example-place-label = Terbaik I
example-sector = Perikanan
example-source = Nama lembaga sumber
example-source-title = Judul laporan atau siaran pers
example-stage = Pendaftaran dibuka
example-summary = Ringkasan, satu atau dua kalimat.
example-tag = penganugerahan
example-text = Teks yang lebih panjang.
example-tier = Utama
example-venue = Nama gedung
example-was = isi semula
example-why = Alasan perubahan
explain-address = { $address } ({ $kind ->
    [file] berkas
   *[other] halaman: { $kind }
})
explain-article = tulisan: { $name }
explain-as-of = keadaan per: { $day }
explain-basis = yang dihitung: { $counts }, dari { $basis } (basis { $id })
explain-by-segments = jumlah segmen: { $terms } = { $sum }
explain-category = kategori: { $name }
explain-change = perubahan sejak { $day }: { $points } persen poin ({ $new } terhadap { $old }; selisih yang belum dibulatkan, lalu dibulatkan sekali)
explain-change-none = perubahan terhadap { $day } tidak disebut: { $why ->
    [break] ada jeda seri di antaranya
    [boundary] batas wilayahnya berubah di antaranya
    [illustrative] salah satunya data contoh
    [lacking] salah satunya tidak punya persentase
   *[other] yang dihitung berbeda
}
explain-copied = terbit apa adanya:
explain-count = pembilang: { $amount }
explain-division = persentase: { $count } / { $of } × 100 = { $quotient }{ $rounding ->
    [exact] {""}
   *[other] …
} → { $percent } ({ $decimals } desimal{ $rounding ->
    [exact] , tepat
    [up] , setengah dibulatkan menjauhi nol: naik
   *[down] , setengah dibulatkan menjauhi nol: turun
})
explain-edition = edisi: { $name }
explain-errors = { $count ->
    [one] Isi situs mengandung satu kesalahan, jadi penjelasan ini mungkin tidak lengkap. Jalankan: anugerah check
   *[other] Isi situs mengandung { $count } kesalahan, jadi penjelasan ini mungkin tidak lengkap. Jalankan: anugerah check
}
explain-file-note = catatan untuk seluruh berkas: { $note }
explain-hint = Seluruh perhitungan satu angka: anugerah explain { $figure }
explain-missing = tidak tersedia
explain-no-share = tanpa persentase: { $why ->
    [zero] penyebutnya nol
   *[lacking] pembilang dan penyebut harus sama-sama angka
}
explain-nomination = nominasi: { $name }
explain-not-applicable = tidak berlaku
explain-note = catatan: { $note }
explain-nothing = Tidak ada angka atau hasil di sana.
explain-number = { $number }
explain-of = penyebut: { $amount }
explain-quotation = dikutip di:
explain-rank = peringkat: { $rank }{ $tied ->
    [yes] {" "}(bersama)
   *[no] {""}
} dari { $ranked } yang punya persentase; seluruhnya { $all } kabupaten/kota{ $within ->
    [all] {""}
   *[other] {" "}di { $within }
} (menurut bagian yang belum dibulatkan; yang sama berbagi peringkat: 1, 2, 2, 4)
explain-rate = sumber mencetak { $rate } %; sudah diperiksa
explain-recipient = penerima: { $name }
explain-region = wilayah: { $name }
explain-result = hasil: { $name }
explain-revision = { $kind ->
    [correction] ralat
    [revision] pemutakhiran
    [addition] tambahan
   *[withdrawal] pencabutan
} { $day }: { $why }
explain-revision-of = { $kind ->
    [correction] ralat
    [revision] pemutakhiran
    [addition] tambahan
   *[withdrawal] pencabutan
} { $day } ({ $field }: { $was } → { $now }): { $why }
explain-row = tertulis di:
explain-short = { $name }: { $count } / { $of } = { $percent } %
explain-short-no-share = { $name }: { $count } / { $of }
explain-short-summed = { $name }: { $count } / { $of } = { $percent } % (jumlah segmennya)
explain-shown = tampil di: { $address }
explain-source = sumber: { $source }
explain-source-none = sumber: tidak disebut
explain-status = status: { $status ->
    [final] angka tetap
    [illustrative] data contoh: dibuat untuk memperlihatkan cara kerja situs
   *[provisional] angka sementara: masih dapat berubah
}
explain-sum = jumlah { $rows } dari { $all } kabupaten/kota{ $province ->
    [none] {""}
   *[other] , { $province }
}, { $part ->
    [total] total
   *[other] { $part }
}: { $count } / { $of }{ $percent ->
    [none] {""}
   *[other] {" "}= { $percent } %
}
explain-sum-lacking = tidak termasuk dalam jumlah: { $regions }
explain-suppressed = dirahasiakan
explain-table = { $measure }
explain-target-count = target { $day }: { $goal }{ $state ->
    [unjudged] {" "}(data contoh tidak diukur dengan target)
    [lacking] {" "}(tidak ada persentase untuk dibandingkan)
    [reached] ; tercapai dengan { $count }
   *[missing] ; { $wanted } − { $count } = kurang { $missing }
}
explain-target-percent = target { $day }: { $percent } %{ $state ->
    [unjudged] {" "}(data contoh tidak diukur dengan target)
    [lacking] {" "}(tidak ada persentase untuk dibandingkan)
    [reached] {" "}dari { $of } = { $wanted }; tercapai dengan { $count }
   *[missing] {" "}dari { $of } = { $wanted }; { $wanted } − { $count } = kurang { $missing }
}
explain-title = { $measure }: { $region }, { $day }
explain-title-part = { $measure }, { $part }: { $region }, { $day }
explain-unallocated = tidak termasuk wilayah mana pun
explain-unknown = Tidak ada apa-apa di { $address } pada situs ini.
file-refused = { $path } tidak dapat ditulis: { $reason }
file-taken = { $path } sudah ada dan tidak diubah. Buka berkas itu, atau pilih nama lain.
flag-all = Tulis skema semua jenis berkas ke folder ini
flag-as-of = Saat yang dijadikan "sekarang": tanggal, atau waktu dengan zonanya
flag-base-url = Alamat tempat situs akan berada, menggantikan yang tertulis di site.yaml
flag-basis = Penyebut yang dipakai, menurut id di measures.yaml
flag-coverage-name = Nama berkas, biasanya bulannya: 2025-05
flag-date = Hari terbit; tanpa ini, hari ini
flag-deny = Anggap peringatan sebagai kesalahan
flag-edition-id = Nama folder edisi, biasanya tahunnya: 2025
flag-folder = Folder untuk situs baru: belum ada, atau kosong
flag-follow = Peramban berpindah ke halaman yang diubah suntingan
flag-format = Bentuk laporan
flag-host = Alamat tempat mendengarkan; selain 127.0.0.1, orang lain dapat melihat semua yang masih disembunyikan
flag-kind = Jenis berkas
flag-language = Bahasa pesan
flag-measure = Ukuran yang dihitung, menurut id di measures.yaml
flag-name = Nama situs
flag-no-cache = Buat ulang semua gambar, tanpa .anugerah-cache
flag-open = Membuka peramban
flag-output = Folder tujuan (biasanya public/)
flag-page-limit = Berhenti bila satu halaman memerlukan waktu lebih lama dari ini: templatnya tidak berakhir
flag-poll = Memeriksa berkas dua kali tiap detik: untuk map dari komputer lain, yang perubahannya tidak diberitahukan sistem
flag-port = Porta tempat mendengarkan; bila terpakai, porta kosong berikutnya
flag-precompress = Tulis .br dan .gz di samping setiap teks, bagi penyedia yang mengirimkannya
flag-quiet = Hanya kesalahan
flag-recipient-name = Nama penerima yang dikenal umum
flag-root = Folder yang memuat content/ dan themes/
flag-set-aside = Kesampingkan satu berita atau berkas cakupan yang rusak; boleh diulang
flag-shell = bash, zsh, fish, powershell, atau elvish
flag-show-hidden = Sebut juga isi yang masih diembargo, walaupun keluaran masuk ke log
flag-timings = Sebutkan ke mana waktu terpakai, menurut tahap dan jenis berkas
flag-title = Judul
flag-verbose = Lebih banyak keterangan
flag-what = Alamat di situs (/statistik/2025/), atau sebuah angka: measure=… region=… as_of=…
hidden-drafts = { $count } rekaman tersembunyi, semuanya draf.
hidden-finding = ada pada isi yang belum terbuka untuk umum; jalankan di terminal, atau dengan --show-hidden, untuk melihat tempatnya
hidden-until = { $count } rekaman tersembunyi; perubahan berikutnya { $when }.
init-done =
    Situs baru ada di { $path }. Isinya contoh rekaan: ganti sedikit demi sedikit. Langkah berikutnya:

      cd { $typed }
      anugerah check     memeriksa semua berkas
      anugerah build     membuat situsnya di folder public/

    Penjelasan setiap berkas ada di README.md.
init-kept = { $path } sudah ada dan tidak diubah.
init-occupied = Folder { $path } sudah berisi: { $files }. Pilih folder yang belum ada atau kosong.
new-body = Tulis isinya di sini. Antara dua paragraf ada satu baris kosong.
new-choose = Pilih salah satu dengan { $flag }: { $known }.
new-hidden = Berkas baru ini belum terbit: hapus baris "draft: true" di dalamnya bila sudah siap.
new-hint = Teks sesudah "#" hanya keterangan. Hapus "# " di awal sebuah baris untuk memakai isian itu.
new-no-measures = Belum ada yang dapat dihitung: content/measures.yaml kosong atau tidak terbaca. Jalankan: anugerah check
new-no-name = Nama berkas tidak dapat dibuat dari "{ $title }": diperlukan sedikitnya satu huruf Latin atau angka.
new-no-site = Di { $path } tidak ada situs (content/site.yaml tidak ditemukan). Masuklah ke folder situs Anda, atau sebutkan dengan --root. Situs baru dibuat dengan: anugerah init FOLDER
new-not-an-id = "{ $id }" tidak dapat menjadi nama: pakai huruf kecil, angka, dan tanda hubung, paling banyak 70, misalnya "{ $suggestion }".
new-required = Wajib
new-unknown = "{ $id }" tidak ada untuk { $flag }. Yang ada: { $known }.
output-cannot-exchange = Situs baru tidak dapat menggantikan yang lama di { $path }: { $reason }
output-cannot-lock = Berkas kunci { $path } tidak dapat dibuat: { $reason }
output-cannot-make = Folder { $path } tidak dapat dibuat: { $reason }
output-cannot-read = { $path } tidak dapat dibaca: { $reason }
output-cannot-remove = { $path } tidak dapat dihapus: { $reason }
output-cannot-write = { $path } tidak dapat ditulis: { $reason }. Situs yang lama tidak berubah.
output-foreign = Folder tujuan berisi yang bukan buatan anugerah: { $files }. Pindahkan, atau pilih folder lain dengan --output.
output-foreign-many = Folder tujuan berisi yang bukan buatan anugerah: { $files }, dan { $more } lagi. Pindahkan, atau pilih folder lain dengan --output.
output-protected = { $path } tidak boleh menjadi folder tujuan: di sana ada bahan situs ini. Pilih folder lain dengan --output.
output-waiting = Proses lain sedang menulis ke folder ini; menunggu sampai selesai …
page-endless = Templat { $template } tidak berakhir: halaman { $page } belum jadi setelah { $seconds } detik. Tidak ada yang ditulis. Cari perulangan di dalamnya; untuk halaman yang memang selama itu, beri waktu lebih dengan --page-limit.
preview = Pratinjau
preview-all-figures = Semua angka halaman ini
preview-as-of = keadaan per { $when }
preview-close = Tutup
preview-date = Tampilkan keadaan per
preview-errors = Situs belum dapat diterbitkan
preview-explain = Asal angka
preview-gone = { $address } sudah tidak ada
preview-last-good = Di bawah ini situs sebagaimana sebelumnya.
preview-nothing = Tidak ada apa-apa di alamat ini
preview-now = keadaan saat ini
preview-show = Tampilkan
preview-slow = { $address } belum selesai setelah 20 detik: apakah templatnya berakhir?
preview-to-now = Kembali ke saat ini
preview-unexplained = Tidak ada yang bernama demikian di situs ini
region-named = { $kind ->
    [kabupaten] Kabupaten { $name }
    [kota] Kota { $name }
   *[other] Provinsi { $name }
}
schema-unknown = Tidak ada jenis berkas "{ $kind }". Yang ada: { $known }.
schema-written = { $count } skema ditulis di { $path }.
serve-at = Situs ada di { $url } selama perintah ini berjalan. Ctrl-C mengakhirinya.
serve-ended = Pratinjau berakhir.
serve-made = dibuat dalam { $milliseconds } ms
serve-no-address = tidak dapat mendengarkan di { $address }: { $reason }. Coba --port atau --host lain
serve-not-opened = Peramban tidak dapat dibuka: bukalah alamatnya sendiri
serve-open-to-others = Orang lain di jaringan dapat membukanya, dan melihat yang masih disembunyikan.
serve-polling = Sistem tidak memberi tahu perubahan berkas ({ $reason }): berkas diperiksa dua kali tiap detik
serve-port-taken = Porta { $port } sudah terpakai; { $free } kosong
serve-refused = sistem menolak: { $reason }
set-aside = PERHATIAN: { $file } dikesampingkan dan tidak terbit.
set-aside-wrong = { $file } tidak dapat dikesampingkan: hanya berita dan berkas cakupan, dengan nama dari folder situs (content/news/…).
stage-all = seluruhnya
stage-cache = merapikan simpanan
stage-cards = kartu bagikan
stage-commit = menaruh situs baru di tempatnya
stage-content = memahaminya
stage-findings = menyampaikan temuan
stage-pages = membuat dan menulis semua berkas selain kartu bagikan dan pencarian
stage-pictures = gambar
stage-plan = halaman, alamat, dan tautan
stage-public = apa yang boleh dilihat, dan kaitannya
stage-search = indeks pencarian
stage-sources = membaca berkas
stage-stage = mengambil folder tujuan
stage-theme = tema dan kata
starter-name = Penghargaan Contoh
summary-errors = { $count } kesalahan
summary-none = Tidak ada kesalahan.
summary-not-written = Tidak ada yang ditulis: perbaiki dulu kesalahannya.
summary-warnings = { $count } peringatan
timings-kind =     { $making } membuat, { $writing } menulis, { $each } µs masing-masing: { $kind }, { $files } berkas, { $kilobytes } kB
timings-kinds = Berkas menurut jenis, yang termahal lebih dulu; detik semua utas bersama-sama:
timings-stages = Ke mana waktu terpakai, dalam detik:
word-error = kesalahan
word-help = saran
word-warning = peringatan
flag-help = Tampilkan bantuan ini
flag-version = Tampilkan versi
help-arguments = Argumen
help-commands = Perintah
help-options = Pilihan
help-usage = Pemakaian:
