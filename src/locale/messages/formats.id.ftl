# Bentuk tanggal, angka, dan daftar dalam bahasa Indonesia. Tema boleh menggantinya di locales/id.ftl.
# Nama dalam kurung kurawal diisi oleh program; setiap bentuk hanya mengenal nama yang tertulis di sini.

format-language = Bahasa Indonesia

# Contoh yang menetapkan tanda ribuan dan tanda desimal.
format-notation = 1.234,5

format-month-1 = Januari
format-month-2 = Februari
format-month-3 = Maret
format-month-4 = April
format-month-5 = Mei
format-month-6 = Juni
format-month-7 = Juli
format-month-8 = Agustus
format-month-9 = September
format-month-10 = Oktober
format-month-11 = November
format-month-12 = Desember

format-weekday-1 = Senin
format-weekday-2 = Selasa
format-weekday-3 = Rabu
format-weekday-4 = Kamis
format-weekday-5 = Jumat
format-weekday-6 = Sabtu
format-weekday-7 = Minggu

format-date = { $day } { $month } { $year }
format-date-weekday = { $weekday }, { $day } { $month } { $year }
format-month-year = { $month } { $year }
format-range-in-month = { $day }–{ $to-day } { $month } { $year }
format-range-in-year = { $day } { $month } – { $to-day } { $to-month } { $year }
format-range = { $from } – { $to }
format-time = { $hour }.{ $minute }
format-moment = { $weekday }, { $day } { $month } { $year } pukul { $hour }.{ $minute } { $zone }
format-moment-unnamed = { $weekday }, { $day } { $month } { $year } pukul { $hour }.{ $minute } { $offset }

format-percent = { $number }%
format-percent-prose = { $number } persen
format-points = { $number } persen poin
format-points-one = { $number } persen poin
format-rupiah = Rp{ $number }
format-ordinal = ke-{ $number }

format-size-1 = { $number } B
format-size-2 = { $number } kB
format-size-3 = { $number } MB
format-size-4 = { $number } GB
format-size-5 = { $number } TB

format-list-comma = { $first }, { $last }
format-and-two = { $first } dan { $last }
format-and-last = { $first }, dan { $last }
format-or-two = { $first } atau { $last }
format-or-last = { $first }, atau { $last }
